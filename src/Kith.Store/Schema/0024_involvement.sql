-- Who works with a child, by whatever role, and whom a record is restricted to. Read models: the rows that are there are made
-- again when the program that brings this script starts, so the defaults are never seen.
ALTER TABLE involvement ADD COLUMN until_at {localtime};            -- the first moment at which it is over; local time
ALTER TABLE involvement ADD COLUMN version {int} NOT NULL DEFAULT 0; -- the fact it began with
ALTER TABLE involvement ADD COLUMN reason text;
ALTER TABLE involvement ADD COLUMN agreed {bool};                   -- of an emergency: what a manager said to it

-- My children, and my team's, are asked for by whoever works with them.
CREATE INDEX involvement_by_role ON involvement (practitioner, role, until_at);
CREATE INDEX involvement_in_emergency ON involvement (from_on) WHERE role = 'emergency';

ALTER TABLE child ADD COLUMN restricted {key};                      -- shown or hidden; null when to nobody
ALTER TABLE child ADD COLUMN restricted_to text;                    -- the users, each on a line of its own between line ends
ALTER TABLE child ADD COLUMN restriction_owner {key};
ALTER TABLE child ADD COLUMN kept_from text;                        -- the users tied to the child outside their work, likewise
