-- The index of the search: everybody who can be found, the words they are found by, and for each word, date or number the list
-- of those it says something of. Computed from the record like the other read models. See docs/search.md.
CREATE TABLE found_person (
    number {long} NOT NULL,            -- the person in the lists; two people may share one
    id     {key} NOT NULL,             -- the record
    said   text NOT NULL,              -- what is known of them, as JSON
    PRIMARY KEY (number, id)
) {clustered};

CREATE TABLE found_word (
    id     {long} PRIMARY KEY,         -- a hash of the word, the same in every database
    text   {key} NOT NULL,
    people {int} NOT NULL              -- how many it says something of, about: it says how much finding it is worth
) {clustered};

-- The words that begin with what is typed, the commonest first.
CREATE INDEX found_word_by_text ON found_word (text, people);

-- What a word is found by that was typed otherwise: how it sounds, and what is left of it without a letter or two.
CREATE TABLE found_key (
    key  {long} NOT NULL,
    word {long} NOT NULL,
    PRIMARY KEY (key, word)
) {clustered};

-- The lists, each in eight parts, so that adding somebody to a common name writes an eighth of its list.
CREATE TABLE found_list (
    term   {long} NOT NULL,
    part   {int} NOT NULL,
    people {bytes} NOT NULL,           -- four bytes each, in no order; a person who no longer fits may still stand in it
    PRIMARY KEY (term, part)
) {clustered};
