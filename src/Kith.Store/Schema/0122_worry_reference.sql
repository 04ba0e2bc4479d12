-- The worry behind a contact or referral is found by what it is called.
CREATE INDEX worry_reference ON worry (reference);
