-- The name under which a partner referred a child. Read models: the rows that are there are made again when the program that
-- brings this script starts.
ALTER TABLE referral ADD COLUMN referred_name text;
