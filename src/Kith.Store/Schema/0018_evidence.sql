-- By what verifying can tell that a row was written by this program: a code over the row that only the key can make, kept
-- outside the database. Rows of before have none; they count where a seal made no later than the first row below covers them.
ALTER TABLE events ADD COLUMN mac {bytes};
ALTER TABLE audit ADD COLUMN mac {bytes};

-- What was done about the evidence itself: from when rows carry a code, that the second copy of the seals was written anew,
-- what verifying came to. Only ever added to, and sealed like the rest: see 0019.
CREATE TABLE evidence (
    position {identity},
    at       {timestamp} NOT NULL,
    actor    text NOT NULL,
    kind     {key} NOT NULL,
    detail   text NOT NULL,
    mac      {bytes}
) {strict};

CREATE INDEX evidence_of_kind ON evidence (kind, position);

-- How far making the read models again has come, while the site serves. Empty when nothing is to be made again.
CREATE TABLE rebuild (
    name     {key} PRIMARY KEY,          -- which of the read models, joined by blanks
    mark     {long} NOT NULL,            -- of the rules by which they are made
    after    {key} NOT NULL,             -- the stream done last
    done     {int} NOT NULL,
    children {int} NOT NULL,
    begun_at {timestamp} NOT NULL
) {strict};
