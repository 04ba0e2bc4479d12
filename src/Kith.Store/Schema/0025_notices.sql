-- Of what somebody has to be told. A read model, made again with the others.
CREATE TABLE notice (
    child     {uuid} NOT NULL,
    number    {int} NOT NULL,
    version   {int} NOT NULL,            -- the fact
    kind      {key} NOT NULL,
    recipient {key},                     -- null where nobody ever led
    manager   {bool} NOT NULL,           -- not they are told, but whoever supervises them
    since_on  {date} NOT NULL,
    by_user   {key} NOT NULL,
    says      text NOT NULL,
    act       {key},                     -- the act that settles it; null where it is enough to have seen it
    due_on    {date},
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX notice_to ON notice (recipient, manager, since_on);

-- That somebody has seen one. Not a read model: no fact says it.
CREATE TABLE notice_seen (
    viewer  {key} NOT NULL,
    child   {uuid} NOT NULL,
    version {int} NOT NULL,
    seen_at {timestamp} NOT NULL,
    PRIMARY KEY (viewer, child, version)
) {clustered};
