-- Where a case is, which its stage alone does not say: a plan that has ended is no plan. And who has died. Read models: the rows
-- that are there are made again when the program that brings this script starts.
ALTER TABLE child ADD COLUMN position {key};
ALTER TABLE child ADD COLUMN died_on {date};
