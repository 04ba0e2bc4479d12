-- Children with a child protection plan who move here from another authority, or away to one. A read model, made again with the others.
CREATE TABLE transfer (
    child         {uuid} NOT NULL,
    number        {int} NOT NULL,
    direction     {key} NOT NULL,         -- in or out
    authority     text NOT NULL,
    told_on       {date} NOT NULL,
    moves_on      {date},
    due_on        {date},                 -- the last day for the conference; none once it was held
    conference_on {date},                 -- arranged for, as the other authority said
    held_on       {date},
    accepted      {bool},
    done_on       {date},                 -- nothing more to do
    PRIMARY KEY (child, number)
) {clustered};
