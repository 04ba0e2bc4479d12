-- Who sent a worry, of those who had signed in: a partner finds among their referrals what nobody has looked at yet.
-- A read model: the program that brings this script makes it again.
ALTER TABLE worry ADD COLUMN sent_by {key};

CREATE INDEX worry_sent_by ON worry (sent_by, arrived_at) WHERE waiting > 0 AND sent_by IS NOT NULL;
