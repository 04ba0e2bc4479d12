-- The agencies that work with families here: read off the streams agency/ID.
CREATE TABLE agency (
    id          {uuid} PRIMARY KEY,
    name        text NOT NULL,
    search_name {key} NOT NULL,         -- its name, teams and contacts: lower case, no accents, a space before every word
    kind        text,
    telephone   text,
    closed      {bool} NOT NULL,
    contacts    {int} NOT NULL,
    version     {int} NOT NULL
) {clustered};
