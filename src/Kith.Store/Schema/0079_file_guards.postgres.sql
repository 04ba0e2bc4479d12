CREATE FUNCTION kith_keep_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (NEW.id, NEW.hash, NEW.bytes, NEW.type, NEW.kept_by, NEW.kept_at)
        IS NOT DISTINCT FROM (OLD.id, OLD.hash, OLD.bytes, OLD.type, OLD.kept_by, OLD.kept_at) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM file_use WHERE file_use.file = OLD.id) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'A file that an entry names is never changed or removed: put the entry right.';
END $$;

CREATE FUNCTION kith_keep_file_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM file_use WHERE file_use.file = OLD.file) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'A file that an entry names is never changed or removed: put the entry right.';
END $$;

CREATE TRIGGER file_kept BEFORE UPDATE OR DELETE ON file
FOR EACH ROW EXECUTE FUNCTION kith_keep_file();
CREATE TRIGGER file_whole BEFORE TRUNCATE ON file
FOR EACH STATEMENT EXECUTE FUNCTION kith_refuse();
CREATE TRIGGER file_part_kept BEFORE UPDATE OR DELETE ON file_part
FOR EACH ROW EXECUTE FUNCTION kith_keep_file_part();
CREATE TRIGGER file_part_whole BEFORE TRUNCATE ON file_part
FOR EACH STATEMENT EXECUTE FUNCTION kith_refuse();
CREATE TRIGGER file_use_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON file_use
FOR EACH STATEMENT EXECUTE FUNCTION kith_refuse();
