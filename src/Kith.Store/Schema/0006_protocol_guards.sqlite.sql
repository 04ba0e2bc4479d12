CREATE TRIGGER protocol_version_unchanged BEFORE UPDATE ON protocol_version
BEGIN SELECT RAISE(ABORT, 'A published protocol is never changed: publish another version.'); END;
CREATE TRIGGER protocol_version_kept BEFORE DELETE ON protocol_version
BEGIN SELECT RAISE(ABORT, 'A published protocol is never removed: publish another version.'); END;
CREATE TRIGGER done_under_unchanged BEFORE UPDATE ON done_under
BEGIN SELECT RAISE(ABORT, 'The rules by which something was done are never changed.'); END;
CREATE TRIGGER done_under_kept BEFORE DELETE ON done_under
BEGIN SELECT RAISE(ABORT, 'The rules by which something was done are never removed.'); END;
