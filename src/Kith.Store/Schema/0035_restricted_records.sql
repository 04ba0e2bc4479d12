-- Restricted records are few, and every list of a manager asks which of them have fallen to them.
CREATE INDEX child_restricted ON child (restriction_owner) WHERE restricted_to IS NOT NULL;
