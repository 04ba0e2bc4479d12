-- Nothing was ever sent from it: people are told on My work and by a feed. What sends mail one day brings a table of its own.
DROP TABLE outbox;
