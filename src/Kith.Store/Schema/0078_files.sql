-- Pictures, sounds and papers that entries name. The fact says the length and the SHA-256, and is sealed; verifying compares the
-- two. Until a fact names a file it waits here for the entry that is being written, and is thrown away when none comes.
CREATE TABLE file (
    id         {uuid} PRIMARY KEY,
    hash       {key} NOT NULL,           -- SHA-256 of the content, in small hexadecimal letters
    bytes      {long} NOT NULL,
    type       {key} NOT NULL,           -- what the content is, as a media type
    kept_by    {key} NOT NULL,
    kept_at    {timestamp} NOT NULL,
    scan       {key} NOT NULL,           -- waiting, clean, bad
    scanned_at {timestamp}               -- when a scanner was asked last
) {strict};

CREATE INDEX file_to_scan ON file (kept_at) WHERE scan = 'waiting';

-- The content, in parts of a size that fits in memory.
CREATE TABLE file_part (
    file   {uuid} NOT NULL,
    number {int} NOT NULL,               -- from 0; each but the last has the same length
    bytes  {bytes} NOT NULL,
    PRIMARY KEY (file, number)
) {strict};

-- On which records a fact names the file, written with that fact.
CREATE TABLE file_use (
    file   {uuid} NOT NULL,
    stream {key} NOT NULL,
    used_at {timestamp} NOT NULL,
    PRIMARY KEY (file, stream)
) {strict};
