-- Who somebody in a family is, once for all the children they belong to: read off the streams person/ID.
CREATE TABLE person (
    id        {uuid} PRIMARY KEY,
    name      text NOT NULL,
    names     text NOT NULL,             -- every name they have or had, a line each
    born_on   {date},
    died_on   {date},
    telephone text,
    version   {int} NOT NULL
) {clustered};

-- In whose families somebody stands.
CREATE INDEX family_link_of_person ON family_link (person);

-- Raised whenever something is recorded of a person: who is kept in memory is read again then.
INSERT INTO revision (name, number) VALUES ('people', 0);
