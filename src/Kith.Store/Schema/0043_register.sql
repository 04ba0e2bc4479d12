-- What the register of departures counts stands where it is counted without going through records.

-- How often each person recorded each kind of fact, by the month in which it was true: YYYY-MM. Corrections are not taken off.
CREATE TABLE fact_count (
    fact  {key} NOT NULL,
    month {key} NOT NULL,
    actor {key} NOT NULL,
    times {long} NOT NULL,
    PRIMARY KEY (fact, month, actor)
) {clustered};

INSERT INTO fact_count (fact, month, actor, times)
SELECT fact, substr(CAST(happened_on AS text), 1, 7), actor, count(*) FROM events GROUP BY 1, 2, 3;

-- The runs of a clock, by who holds the case or held it last.
ALTER TABLE clock ADD COLUMN lead {key};

UPDATE clock SET lead = (SELECT lead FROM child WHERE child.id = clock.child);

CREATE INDEX clock_run ON clock (duty, counted_from, lead);

DROP INDEX departure_by_day;
CREATE INDEX departure_by_day ON departure (departed_on, duty, departed_by, status);

-- How many children each person leads.
DROP INDEX child_of_lead;
CREATE INDEX child_of_lead ON child (lead, stage);
