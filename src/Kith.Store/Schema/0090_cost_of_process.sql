-- What went on from when until when, what took time, and what a family got. Read models, of which the figures of what process costs
-- are made: they name nobody.
CREATE TABLE work_span (
    child     {uuid} NOT NULL,
    number    {int} NOT NULL,
    lane      {key} NOT NULL,           -- a lane of the journey picture
    pathway   {key},
    lead      {key},                    -- who led at its end, or leads
    from_day  {date} NOT NULL,
    until_day {date},                   -- null while it goes on
    PRIMARY KEY (child, number)
) {clustered};

CREATE TABLE work_entry (
    child   {uuid} NOT NULL,
    number  {int} NOT NULL,
    act_id  {uuid} NOT NULL,            -- the same for every child the entry is about
    on_day  {date} NOT NULL,
    minutes {int},                      -- for all of them; null where nobody said
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX work_entry_on ON work_entry (on_day);

CREATE TABLE work_support (
    child  {uuid} NOT NULL,
    number {int} NOT NULL,
    on_day {date} NOT NULL,
    what   {key} NOT NULL,
    cost   {int},                       -- pounds
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX work_support_on ON work_support (on_day);
