-- What became of a worry is found by what it is called, for whoever sent it.
ALTER TABLE referral ADD COLUMN reference {key};

CREATE INDEX referral_reference ON referral (reference) WHERE reference IS NOT NULL;
