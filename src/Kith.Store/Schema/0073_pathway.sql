-- On which pathway a child's episode was set, so that lists say each act in its words. A read model: made again with the others.
ALTER TABLE child ADD COLUMN pathway {key};
