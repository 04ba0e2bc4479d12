-- Worries that were sent without an account: read off the streams worry/ID. They wait at the front door until somebody has looked at each child.
CREATE TABLE worry (
    id         {uuid} PRIMARY KEY,
    reference  text NOT NULL,
    arrived_at {timestamp} NOT NULL,
    children   text NOT NULL,          -- the names as they were given
    waiting    {int} NOT NULL,         -- children for whom nothing is decided
    sender     text,
    owner      {key},
    version    {int} NOT NULL
) {clustered};

CREATE INDEX worry_waiting ON worry (arrived_at, id) WHERE waiting > 0;

-- What somebody began to write and goes on with by a code. Sealed with the code and a word of theirs, neither of which is kept.
CREATE TABLE unsent_worry (
    mark       {key} PRIMARY KEY,      -- a digest of the code
    sealed     {bytes} NOT NULL,
    kept_until {timestamp} NOT NULL
) {clustered};

CREATE INDEX unsent_worry_until ON unsent_worry (kept_until);
