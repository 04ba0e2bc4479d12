-- Who raised a professional challenge or was asked to answer it: they find it again, also where they see nothing else of the record.
-- A read model.
CREATE TABLE challenge_side (
    child     {uuid} NOT NULL,
    number    {int} NOT NULL,
    challenge {int} NOT NULL,           -- the version of the fact that raised it
    side      {key} NOT NULL,           -- a user
    raised_on {date} NOT NULL,
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX challenge_side_of ON challenge_side (side, raised_on);
