-- Computer systems of an agency that may be let in: their facts stand in the stream of the agency.
ALTER TABLE agency ADD COLUMN systems {int} NOT NULL DEFAULT 0;

CREATE INDEX agency_with_systems ON agency (search_name, id) WHERE systems > 0;
