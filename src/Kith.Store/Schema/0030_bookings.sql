-- What is arranged ahead and open, a row for each person in whose calendar it stands. A read model, made again with the others.
CREATE TABLE booking (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    version      {int} NOT NULL,         -- the fact that arranged it
    act_id       {uuid} NOT NULL,        -- the same for every child it was arranged for
    kind         {key} NOT NULL,
    on_day       {date} NOT NULL,
    at_time      {time},
    place        text,
    link         text,
    others       text,
    practitioner {key} NOT NULL,
    arranged_by  {key} NOT NULL,
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX booking_of ON booking (practitioner, on_day);
