CREATE TRIGGER file_unchanged BEFORE UPDATE OF id, hash, bytes, type, kept_by, kept_at ON file
BEGIN SELECT RAISE(ABORT, 'A file is never changed: put the entry right with another.'); END;
CREATE TRIGGER file_kept BEFORE DELETE ON file WHEN EXISTS (SELECT 1 FROM file_use WHERE file_use.file = OLD.id)
BEGIN SELECT RAISE(ABORT, 'A file that an entry names is never removed: put the entry right.'); END;
CREATE TRIGGER file_part_unchanged BEFORE UPDATE ON file_part
BEGIN SELECT RAISE(ABORT, 'A file is never changed: put the entry right with another.'); END;
CREATE TRIGGER file_part_kept BEFORE DELETE ON file_part WHEN EXISTS (SELECT 1 FROM file_use WHERE file_use.file = OLD.file)
BEGIN SELECT RAISE(ABORT, 'A file that an entry names is never removed: put the entry right.'); END;
CREATE TRIGGER file_use_unchanged BEFORE UPDATE ON file_use
BEGIN SELECT RAISE(ABORT, 'Where a file is named is never changed.'); END;
CREATE TRIGGER file_use_kept BEFORE DELETE ON file_use
BEGIN SELECT RAISE(ABORT, 'Where a file is named is never removed.'); END;
