-- What held up what is late, so that the register counts it. A read model: made again with the others.
ALTER TABLE departure ADD COLUMN cause {key};

-- The register asks for those that say one, of some months.
CREATE INDEX departure_by_cause ON departure (departed_on, cause, duty, departed_by) WHERE cause IS NOT NULL;
