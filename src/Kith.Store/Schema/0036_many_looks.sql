-- How many different records each person opened on a day, without going through all they were ever shown.
CREATE INDEX audit_of_reads ON audit (viewer, at, child) WHERE purpose = 'read';
