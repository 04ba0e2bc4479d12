-- E-mails that say that something is waiting: queued in the transaction that chose to send one, and sent by the server. A row names the
-- entry that chose it and nothing of what is in it: to whom, and whether at all, is decided when it is sent. Not a read model.
CREATE TABLE mail_outbox (
    id         {uuid} PRIMARY KEY,       -- names the message, so that one sent twice is known to be one
    child      {uuid} NOT NULL,
    version    {int} NOT NULL,           -- the entry of the child's record that chose it
    queued_at  {timestamp} NOT NULL,
    due_at     {timestamp},              -- when it is tried next; none once it is settled
    tries      {int} NOT NULL,
    state      {key} NOT NULL,           -- waiting, sent, refused, given-up or stopped
    settled_at {timestamp}
) {strict};

CREATE UNIQUE INDEX mail_outbox_entry ON mail_outbox (child, version);
CREATE INDEX mail_outbox_due ON mail_outbox (due_at) WHERE due_at IS NOT NULL;
