-- Long work that people ask for and then leave: whichever server does it, every server shows how far it is, stops it and
-- gives away what it made. A job leaves nothing in the memory or on the disk of one server.
CREATE TABLE job (
    id        {uuid} PRIMARY KEY,
    kind      {key} NOT NULL,            -- replay, return, verification
    asked     {json} NOT NULL,           -- what was asked, as whoever does it keeps it
    asked_by  {key} NOT NULL,
    begun_at  {timestamp} NOT NULL,
    total     {long} NOT NULL,           -- 0 where it is not known
    done      {long} NOT NULL,
    state     {key} NOT NULL,            -- waiting, running, finished, cancelled, failed
    failure   text,
    seen_at   {timestamp} NOT NULL,      -- when the server that does it said so last
    stopping  {bool} NOT NULL,           -- somebody asked for its end
    alone     {key}                      -- while it goes on and no other of its kind may: the kind
) {strict};

CREATE UNIQUE INDEX job_alone ON job (alone) WHERE alone IS NOT NULL;
CREATE INDEX job_of_kind ON job (kind, begun_at);

-- What jobs made, in parts of a size that fits in memory.
CREATE TABLE job_part (
    job    {uuid} NOT NULL,
    name   {key} NOT NULL,
    number {int} NOT NULL,               -- from 1
    bytes  {bytes} NOT NULL,
    PRIMARY KEY (job, name, number)
) {strict};

-- The return of each year that was made last. It stays until the next one of that year is whole.
CREATE TABLE made_return (
    year    {key} PRIMARY KEY,           -- collection year: 2025-26
    job     {uuid} NOT NULL,
    made_at {timestamp} NOT NULL,
    made_by {key} NOT NULL
) {strict};
