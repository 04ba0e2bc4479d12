CREATE TRIGGER paper_unchanged BEFORE UPDATE ON paper
BEGIN SELECT RAISE(ABORT, 'What somebody was given is never changed: withdraw the paper and issue another.'); END;
CREATE TRIGGER paper_kept BEFORE DELETE ON paper
BEGIN SELECT RAISE(ABORT, 'What somebody was given is never removed: withdraw the paper.'); END;
