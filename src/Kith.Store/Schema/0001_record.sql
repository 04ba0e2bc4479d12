-- What happened. Only ever added to: see 0002, which refuses anything else.
CREATE TABLE events (
    position    {identity},
    stream      {key} NOT NULL,          -- child/<id> or practitioner/<user>
    version     {int} NOT NULL,          -- place in the stream, from 1
    fact        text NOT NULL,
    data        {json} NOT NULL,
    happened_on {date} NOT NULL,
    happened_at {time},
    recorded_at {timestamp} NOT NULL,
    actor       text NOT NULL,
    act         {uuid} NOT NULL,
    act_name    text NOT NULL,
    source      text
) {strict};

-- Two writers of one record: the second is told, by this.
CREATE UNIQUE INDEX events_once ON events (stream, version);

-- Every write carries a key, so that a repeated post stores once.
CREATE TABLE act_key (
    key         {key} PRIMARY KEY,
    act         {uuid} NOT NULL,
    act_name    text NOT NULL,
    actor       text NOT NULL,
    posted      {bytes} NOT NULL,        -- SHA-256 of what was posted: a key is not good for something else
    recorded_at {timestamp} NOT NULL
) {clustered};

-- Counters by which a cached reading is known to be stale.
CREATE TABLE revision (
    name   {key} PRIMARY KEY,
    number {long} NOT NULL
) {strict};

INSERT INTO revision (name, number) VALUES ('workforce', 0);

-- Who looked at whom, and who wrote. Only ever added to.
CREATE TABLE audit (
    position {identity},
    at       {timestamp} NOT NULL,
    viewer   text NOT NULL,
    child    {uuid} NOT NULL,
    purpose  text NOT NULL,
    page     text NOT NULL,
    detail   text
) {strict};

CREATE INDEX audit_of_child ON audit (child, position);
CREATE INDEX audit_by_viewer ON audit (viewer, position);

-- Rows of events and audit that no seal covers yet. On PostgreSQL the order of positions is not the order of commits and
-- a position may stay empty for ever, so "everything after the last sealed position" would miss rows; this list does not.
CREATE TABLE unsealed (
    log      {key} NOT NULL,
    position {long} NOT NULL,
    PRIMARY KEY (log, position)
) {clustered};

-- A seal covers the rows that were unsealed at one moment, and names the seal before it.
CREATE TABLE seal (
    sequence  {long} PRIMARY KEY,
    rows      {int} NOT NULL,
    leaves    {bytes} NOT NULL,          -- for each row: log (1 byte), position (8 bytes, big-endian), SHA-256 (32 bytes)
    root      {bytes} NOT NULL,          -- Merkle root of the leaves
    previous  {bytes} NOT NULL,          -- SHA-256 of the seal before; 32 zero bytes for the first
    sealed_at {timestamp} NOT NULL,
    key       text NOT NULL,             -- fingerprint of the key that signed
    signature {bytes} NOT NULL
) {strict};

-- Work to be sent: mail, letters, calls to other systems.
CREATE TABLE outbox (
    position    {identity},
    kind        text NOT NULL,
    recipient   text NOT NULL,
    body        {json} NOT NULL,
    child       {uuid},
    act         {uuid} NOT NULL,
    created_at  {timestamp} NOT NULL,
    due_at      {timestamp} NOT NULL,    -- not to be taken before
    attempts    {int} NOT NULL,
    sent_at     {timestamp},
    failure     text
) {strict};

CREATE INDEX outbox_due ON outbox (due_at) WHERE sent_at IS NULL;

-- What somebody has typed and not yet recorded.
CREATE TABLE draft (
    viewer   {key} NOT NULL,
    page     {key} NOT NULL,
    fields   {json} NOT NULL,
    saved_at {timestamp} NOT NULL,
    PRIMARY KEY (viewer, page)
) {clustered};
