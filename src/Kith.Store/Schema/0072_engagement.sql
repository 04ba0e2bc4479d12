-- Who was asked to the meetings that were held, and whether they came; and what is known of each child's father. Read models, of
-- which figures are made: they name nobody.
CREATE TABLE attendance (
    child      {uuid} NOT NULL,
    number     {int} NOT NULL,
    act_id     {uuid} NOT NULL,          -- the same for every child whose meeting it was
    seat       {key} NOT NULL,           -- the row of the person among those asked
    on_day     {date} NOT NULL,
    role       {key} NOT NULL,           -- police, parent …
    parent     {key},                    -- mother or father, where a parent was chosen from the family
    came       {key},                    -- null where nobody said
    report_due {date},
    report_on  {date},
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX attendance_on ON attendance (on_day);

ALTER TABLE child ADD COLUMN father {key};  -- known, why he is not, or null where nobody asked
