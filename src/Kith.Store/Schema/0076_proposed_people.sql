-- Of whom an import found that they may be recorded twice, and at whom nobody has looked yet: the likeliest of what was proposed. A read model:
-- nothing of the kind was proposed before this script.
ALTER TABLE person ADD COLUMN likely {uuid};                           -- null for nobody
ALTER TABLE person ADD COLUMN likelihood {int};                        -- in percent

-- The likeliest first.
CREATE INDEX person_likely ON person (likelihood DESC, id) WHERE likely IS NOT NULL;
