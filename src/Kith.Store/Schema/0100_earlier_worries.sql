-- What was sent before about the same child: the words of all children's names, and the home, as both are compared.
-- A read model: the program that brings this script makes it again.
ALTER TABLE worry ADD COLUMN names text NOT NULL DEFAULT '';
ALTER TABLE worry ADD COLUMN home text;

CREATE INDEX worry_arrived ON worry (arrived_at);
