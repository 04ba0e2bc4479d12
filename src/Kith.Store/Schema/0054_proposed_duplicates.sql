-- Pairs of records of which an import found that they may be of one child, and at which nobody has looked yet. A read model: nothing was
-- proposed on a record before this script.
CREATE TABLE proposed_duplicate (
    child      {uuid} NOT NULL,
    number     {int} NOT NULL,
    other      {uuid} NOT NULL,
    likelihood {int} NOT NULL,           -- in percent
    PRIMARY KEY (child, number)
) {clustered};

-- The likeliest first: the list of the whole authority is read in this order.
CREATE INDEX proposed_duplicate_in_order ON proposed_duplicate (likelihood DESC, child, number);
