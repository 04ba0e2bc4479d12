CREATE TRIGGER evidence_unchanged BEFORE UPDATE ON evidence
BEGIN SELECT RAISE(ABORT, 'The evidence is never changed.'); END;
CREATE TRIGGER evidence_kept BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'The evidence is never removed.'); END;
CREATE TRIGGER evidence_to_seal AFTER INSERT ON evidence
BEGIN INSERT INTO unsealed (log, position) VALUES ('evidence', NEW.position); END;
CREATE TRIGGER act_key_unchanged BEFORE UPDATE ON act_key
BEGIN SELECT RAISE(ABORT, 'What was posted is never changed.'); END;
CREATE TRIGGER act_key_kept BEFORE DELETE ON act_key
BEGIN SELECT RAISE(ABORT, 'What was posted is never removed.'); END;
