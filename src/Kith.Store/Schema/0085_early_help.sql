-- What families need, what help they get and what nothing meets, and which groups they were screened for. A read model, of which
-- figures are made: it names nobody.
CREATE TABLE area_need (
    child    {uuid} NOT NULL,
    number   {int} NOT NULL,
    act_id   {uuid} NOT NULL,           -- the same for every child for whom it was recorded
    seat     {key} NOT NULL,            -- the row, or the child, that it is about: the same on the records of brothers and sisters
    on_day   {date} NOT NULL,
    kind     {key} NOT NULL,            -- group, need, help, unmet
    code     {key} NOT NULL,            -- the group, or the need
    standing {key},                     -- of help, whether it is given; of what nothing meets, why
    helped   {key},                     -- of help, whether it helped
    cost     {int},                     -- of help, in pounds
    district {key},                     -- the first half of the postcode; null where the address is kept secret, or not known
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX area_need_on ON area_need (on_day);

-- For how many children somebody can lead at a time, as their agency offers.
ALTER TABLE practitioner ADD COLUMN leads {int};
