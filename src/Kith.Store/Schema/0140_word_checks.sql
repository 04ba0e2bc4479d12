-- What the family's site says in another language, text by text, as somebody of the authority confirmed it. Only ever added to: of a text
-- the latest counts, and only while the English is what it was made from.
CREATE TABLE word_check (
    number     {int} PRIMARY KEY,        -- in the order confirmed, from 1
    language   {key} NOT NULL,
    name       {key} NOT NULL,           -- the key of the text
    english    text NOT NULL,            -- what it was made from
    text       text NOT NULL,            -- what it says
    read_by    text NOT NULL,            -- who speaks the language and read it
    checked_by {key} NOT NULL,
    checked_at {timestamp} NOT NULL
) {strict};
