-- Two records of one person of a family: the second stays as it is, and the person is known under the one that is kept.
-- A read model: nobody was merged before this script.

ALTER TABLE person ADD COLUMN merged_into {uuid};                      -- null for a record of its own

CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
