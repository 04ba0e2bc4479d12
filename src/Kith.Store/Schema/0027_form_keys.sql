-- The keys that protect forms, each encrypted with a key that is not in the database.
CREATE TABLE form_key (
    name    {key} PRIMARY KEY,
    xml     text NOT NULL,
    kept_at {timestamp} NOT NULL
) {strict};
