CREATE TRIGGER events_unchanged BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'What was recorded is never changed: record a correction.'); END;
CREATE TRIGGER events_kept BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'What was recorded is never removed: record a correction.'); END;
CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit
BEGIN SELECT RAISE(ABORT, 'The audit is never changed.'); END;
CREATE TRIGGER audit_kept BEFORE DELETE ON audit
BEGIN SELECT RAISE(ABORT, 'The audit is never removed.'); END;
CREATE TRIGGER seal_unchanged BEFORE UPDATE ON seal
BEGIN SELECT RAISE(ABORT, 'A seal is never changed.'); END;
CREATE TRIGGER seal_kept BEFORE DELETE ON seal
BEGIN SELECT RAISE(ABORT, 'A seal is never removed.'); END;

CREATE TRIGGER events_to_seal AFTER INSERT ON events
BEGIN INSERT INTO unsealed (log, position) VALUES ('events', NEW.position); END;
CREATE TRIGGER audit_to_seal AFTER INSERT ON audit
BEGIN INSERT INTO unsealed (log, position) VALUES ('audit', NEW.position); END;
