-- Read models: computed from the events in the transaction that writes them, and made again by `kith rebuild`. They hold
-- no keys to one another: what they say is decided by the record, and checking it twice would only slow an import.

CREATE TABLE child (
    id            {uuid} PRIMARY KEY,
    number        text NOT NULL,
    upn           text,
    name          text NOT NULL,
    search_name   {key} NOT NULL,        -- lower case, no accents, a space before every word
    born_on       {date},
    expected_on   {date},
    sex           text,
    unborn        {bool} NOT NULL,
    disabled      {bool} NOT NULL,
    episode       {int},                 -- the latest; null when there was none
    stage         {key},                 -- of the latest episode; closed once it is closed
    opened_on     {date},
    lead          {key},
    lead_name     text,
    lead_since    {date},
    chair         {key},
    last_visit_on {date},
    version       {int} NOT NULL,
    demonstration {bool} NOT NULL
) {clustered};

CREATE INDEX child_of_lead ON child (lead);
CREATE INDEX child_by_number ON child (number);
CREATE INDEX child_by_upn ON child (upn) WHERE upn IS NOT NULL;
CREATE INDEX child_by_name ON child (search_name);
CREATE INDEX child_by_birth ON child (born_on);
CREATE INDEX child_at_stage ON child (stage, opened_on);

CREATE TABLE clock (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,         -- place among the child's clocks, from 1
    episode      {int} NOT NULL,
    duty         {key} NOT NULL,
    says         text NOT NULL,
    stage        {key} NOT NULL,
    origin       text NOT NULL,          -- the edition or protocol
    counted_from {date} NOT NULL,
    due_on       {date} NOT NULL,
    due_at       {localtime},            -- for a limit in hours; local time
    ended_on     {date},
    met          text,                   -- in-time, late or stopped; null while it runs
    PRIMARY KEY (child, number)
) {clustered};

-- What is due and overdue is asked for on everybody's first page: keep the open clocks in indices of their own.
CREATE INDEX clock_open ON clock (child, due_on) WHERE ended_on IS NULL;
CREATE INDEX clock_due ON clock (due_on) WHERE ended_on IS NULL;

CREATE TABLE approval (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    episode      {int} NOT NULL,
    duty         {key} NOT NULL,
    says         text NOT NULL,
    submitted_on {date} NOT NULL,
    author       {key} NOT NULL,
    PRIMARY KEY (child, number)
) {clustered};

CREATE TABLE departure (
    child         {uuid} NOT NULL,
    number        {int} NOT NULL,
    episode       {int} NOT NULL,
    duty          {key} NOT NULL,
    edition       text NOT NULL,
    act           text NOT NULL,
    reason        text NOT NULL,
    authorised_by {key} NOT NULL,
    departed_on   {date} NOT NULL,
    departed_by   {key} NOT NULL,
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX departure_from_duty ON departure (duty, departed_on);

CREATE TABLE family_link (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    person       {uuid} NOT NULL,
    name         text NOT NULL,
    relationship text NOT NULL,
    has_record   {bool} NOT NULL,
    lives_with   {bool},
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX family_link_to ON family_link (person);

CREATE TABLE referral (
    child         {uuid} NOT NULL,
    number        {int} NOT NULL,
    episode       {int} NOT NULL,
    received_on   {date} NOT NULL,
    source        text,
    referrer      text,
    referrer_user {key},
    awaits_decision {bool} NOT NULL,
    decided_on    {date},
    decision      text,
    told_on       {date},
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX referral_by_user ON referral (referrer_user) WHERE referrer_user IS NOT NULL;
CREATE INDEX referral_awaiting ON referral (received_on) WHERE awaits_decision;

CREATE TABLE involvement (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    episode      {int} NOT NULL,
    practitioner {key} NOT NULL,
    role         text NOT NULL,          -- lead, supervisor or chair
    from_on      {date} NOT NULL,
    until_on     {date},
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX involvement_of ON involvement (practitioner, until_on);

CREATE TABLE practitioner (
    id           {key} PRIMARY KEY,
    name         text NOT NULL,
    title        text NOT NULL,
    post         text NOT NULL,
    registration text NOT NULL,
    team         {key} NOT NULL,
    supervisor   {key},
    agency       text NOT NULL,
    gone         {bool} NOT NULL,
    version      {int} NOT NULL
) {clustered};

CREATE INDEX practitioner_in_team ON practitioner (team);
