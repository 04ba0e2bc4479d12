-- The local protocol as the authority published it, version by version. Only ever added to: see 0006.
CREATE TABLE protocol_version (
    number        {int} PRIMARY KEY,     -- in the order of publication, from 1
    protocol      {key} NOT NULL,
    version       {key} NOT NULL,
    text          text NOT NULL,         -- the file
    hash          text NOT NULL,         -- its SHA-256
    in_force_from {date} NOT NULL,
    published_by  {key} NOT NULL,
    published_at  {timestamp} NOT NULL
) {strict};

CREATE UNIQUE INDEX protocol_version_name ON protocol_version (protocol, version);

-- The next version while it is being written. There is one, and whoever saves says which one they had before them.
CREATE TABLE protocol_draft (
    protocol {key} PRIMARY KEY,
    revision {int} NOT NULL,             -- how often it was saved
    fields   {json} NOT NULL,
    saved_by {key} NOT NULL,
    saved_at {timestamp} NOT NULL
) {strict};

-- By which rules an act was done: one row for each day of which it states facts. Only ever added to. What was imported was
-- done elsewhere, and has none.
CREATE TABLE done_under (
    act           {uuid} NOT NULL,
    happened_on   {date} NOT NULL,
    edition       {key} NOT NULL,
    protocol      text,                  -- the protocol and its version: kith-demo 2
    protocol_hash text,                  -- the SHA-256 of its file
    PRIMARY KEY (act, happened_on)
) {strict};
