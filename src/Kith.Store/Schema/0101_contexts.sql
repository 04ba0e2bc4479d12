-- Places, groups and people of concern outside the home: read off the streams context/ID, and shown to those alone who keep them.
CREATE TABLE context (
    id           {uuid} PRIMARY KEY,
    kind         {key} NOT NULL,         -- place, peer-group or person
    name         text NOT NULL,
    search_name  {key} NOT NULL,         -- the name and where it is: lower case, no accents, a space before every word
    open_actions {int} NOT NULL,         -- agreed to stop the harm, and not done
    next_on      {date},                 -- when it is looked at again, or something is to be done, whichever is sooner
    closed_on    {date},
    version      {int} NOT NULL
) {clustered};

CREATE INDEX context_open ON context (next_on, id) WHERE closed_on IS NULL;
