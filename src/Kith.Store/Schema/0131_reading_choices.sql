-- How somebody reads the family's site: the language and the print they chose. The last choice stands; no record names it.
CREATE TABLE reading_choice (
    person    {key} PRIMARY KEY,         -- the user under which they act
    choice    text NOT NULL,
    chosen_at {timestamp} NOT NULL
) {strict};
