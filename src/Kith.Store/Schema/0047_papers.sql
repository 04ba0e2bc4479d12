-- What readers outside got, as they got it: the content of every paper that was issued, under its hash. The fact that issued it
-- names the hash and is sealed; verifying compares the two. Never changed, never removed.
CREATE TABLE paper (
    hash    {key} PRIMARY KEY,         -- SHA-256 of the content, in small hexadecimal letters
    content text NOT NULL,
    kept_at {timestamp} NOT NULL
) {strict};
