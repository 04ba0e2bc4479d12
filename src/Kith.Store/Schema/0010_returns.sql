-- What the yearly return would be today: counted when somebody asks, or every night by `kith census tally`. The counts of
-- each day are kept, for the trend; the findings only of the latest. All of it can be counted again from the record.

CREATE TABLE return_readiness (
    year     {key} NOT NULL,             -- collection year: 2025-26
    day      {date} NOT NULL,
    team     {key} NOT NULL,             -- of the lead practitioner; empty when nobody leads
    children {int} NOT NULL,
    ready    {int} NOT NULL,             -- without an error and without an unanswered query
    left_out {int} NOT NULL,             -- entries that contradict the rest of their record, and so stay out
    PRIMARY KEY (year, day, team)
) {strict};

CREATE TABLE return_tally (
    year     {key} NOT NULL,
    day      {date} NOT NULL,
    rule     {key} NOT NULL,
    findings {int} NOT NULL,
    answered {int} NOT NULL,             -- queries that somebody said may stay
    children {int} NOT NULL,
    PRIMARY KEY (year, day, rule)
) {strict};

CREATE TABLE return_finding (
    year     {key} NOT NULL,
    position {int} NOT NULL,             -- in the order of the return, from 1
    child    {uuid} NOT NULL,
    number   text NOT NULL,
    team     {key} NOT NULL,
    rule     {key} NOT NULL,             -- empty for an entry that stays out
    about    text NOT NULL,
    fact     {int} NOT NULL,             -- the entry that puts it right
    answered {bool} NOT NULL,
    PRIMARY KEY (year, position)
) {strict};

CREATE INDEX return_finding_of_rule ON return_finding (year, rule, position);

-- The figures of a return: of the one counted, of the one built, or of a file that was looked at.
CREATE TABLE return_figures (
    year    {key} NOT NULL,
    source  {key} NOT NULL,              -- counted, built or file
    day     {date} NOT NULL,
    figures {json} NOT NULL,
    PRIMARY KEY (year, source)
) {strict};
