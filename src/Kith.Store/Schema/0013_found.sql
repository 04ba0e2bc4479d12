-- Whom a search showed to one person today is counted at every search. Other looks are far more, and are not in this index.
CREATE INDEX audit_of_searches ON audit (viewer, at) WHERE purpose = 'search';
