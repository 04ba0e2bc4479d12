-- Which children are, or were, linked to a place, a group or a person of concern. A read model of the children's records, made again with them.
CREATE TABLE context_link (
    child    {uuid} NOT NULL,
    number   {int} NOT NULL,
    context  {uuid} NOT NULL,
    tie      {key} NOT NULL,             -- how, as a code
    since    {date} NOT NULL,
    by_whom  {key} NOT NULL,             -- who said so
    until    {date},                     -- null while the child is linked
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX context_link_of ON context_link (context, child);
