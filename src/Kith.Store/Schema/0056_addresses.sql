-- The addresses that stand on children's records, each by what it has in common with the same address on another: what is kept
-- secret on one is kept so on all. Computed from the record like the other read models.
CREATE TABLE address (
    child   {uuid} NOT NULL,
    number  {int} NOT NULL,
    mark    {key} NOT NULL,            -- what it says, letters and digits alone; or its postcode with the number of the house
    is_kept {bool} NOT NULL,           -- secret on this record
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX address_by_mark ON address (mark);

-- Looked through for addresses that are secret on one record and not on another.
CREATE INDEX address_kept ON address (mark) WHERE is_kept;
