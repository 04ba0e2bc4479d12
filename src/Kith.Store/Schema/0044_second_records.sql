-- Two records of one child: the second is merged into the one that is kept, and is no child of its own in any list or count.
-- Read models: nothing was merged before this script.

ALTER TABLE child ADD COLUMN merged_into {uuid};                       -- null for a record of its own

CREATE INDEX child_merged ON child (merged_into) WHERE merged_into IS NOT NULL;
