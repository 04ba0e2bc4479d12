-- Whether the manager named under a departure has answered. Read models: the rows that are there are made again when the
-- program that brings this script starts, so the defaults are never seen.
ALTER TABLE departure ADD COLUMN version {int} NOT NULL DEFAULT 0;
ALTER TABLE departure ADD COLUMN status {key} NOT NULL DEFAULT 'waiting';
ALTER TABLE departure ADD COLUMN answered_on {date};

CREATE INDEX departure_waiting ON departure (authorised_by) WHERE status = 'waiting';
CREATE INDEX departure_by_day ON departure (departed_on);
