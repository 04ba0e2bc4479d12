-- The support that a parent has in their own right: it outlives our work with any child, so that whoever leads it finds it here. A read
-- model: none was recorded before this script.
ALTER TABLE person ADD COLUMN supporter {key};                         -- the user who leads it; null where none goes on
ALTER TABLE person ADD COLUMN support_review_on {date};

-- What somebody leads, what is looked at first before the rest.
CREATE INDEX person_support ON person (supporter, support_review_on, id) WHERE supporter IS NOT NULL;
