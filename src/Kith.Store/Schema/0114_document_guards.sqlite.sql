CREATE TRIGGER document_version_unchanged BEFORE UPDATE ON document_version
BEGIN SELECT RAISE(ABORT, 'A published wording is never changed: publish another version.'); END;
CREATE TRIGGER document_version_kept BEFORE DELETE ON document_version
BEGIN SELECT RAISE(ABORT, 'A published wording is never removed: publish another version.'); END;
