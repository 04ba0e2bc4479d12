-- The wording of documents as the authority published it, version by version. Only ever added to: see 0114.
CREATE TABLE document_version (
    number       {int} PRIMARY KEY,      -- in the order of publication, from 1
    document     {key} NOT NULL,
    version      {int} NOT NULL,         -- of this document, from 1
    text         text NOT NULL,          -- the file
    hash         text NOT NULL,          -- its SHA-256
    published_by {key} NOT NULL,
    published_at {timestamp} NOT NULL
) {strict};

CREATE UNIQUE INDEX document_version_of ON document_version (document, version);

-- The next wording while it is being written: one for each document. Whoever saves says which one they had before them.
CREATE TABLE document_draft (
    document {key} PRIMARY KEY,
    revision {int} NOT NULL,             -- how often it was saved
    text     text NOT NULL,
    saved_by {key} NOT NULL,
    saved_at {timestamp} NOT NULL
) {strict};
