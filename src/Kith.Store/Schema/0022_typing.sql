-- What lists of drafts show, and what keeps two devices from writing over each other.
ALTER TABLE draft ADD COLUMN revision {int} NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN writers {json};         -- which opened page wrote each field last, and what was written over
ALTER TABLE draft ADD COLUMN address text;
ALTER TABLE draft ADD COLUMN title text;
ALTER TABLE draft ADD COLUMN child {uuid};
ALTER TABLE draft ADD COLUMN discarded_at {timestamp};

-- What somebody recorded last on a page, so that Back and Save asks instead of recording it twice.
CREATE TABLE page_recorded (
    viewer      {key} NOT NULL,
    page        {key} NOT NULL,
    fields      {json} NOT NULL,         -- a digest of each long answer and of the whole
    recorded_at {timestamp} NOT NULL,
    PRIMARY KEY (viewer, page)
) {clustered};
