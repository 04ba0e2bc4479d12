-- Allegations against people who work with children: read off the streams allegation/ID, and shown to the designated officers alone.
CREATE TABLE allegation (
    id          {uuid} PRIMARY KEY,
    reference   text NOT NULL,
    accused     text NOT NULL,
    employer    text,
    search_name {key} NOT NULL,        -- who, what they do, whom for, the reference: lower case, no accents, a space before every word
    received_on {date} NOT NULL,
    reported_at {timestamp},
    reported_by {key},
    considered  {bool} NOT NULL,       -- a designated officer has said what becomes of it
    next_on     {date},                -- when it is looked at again, or something is to be done, whichever is sooner
    outcome     {key},
    closed_on   {date},
    version     {int} NOT NULL
) {clustered};

CREATE INDEX allegation_open ON allegation (received_on, id) WHERE closed_on IS NULL;
