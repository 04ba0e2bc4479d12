-- Acts that a duty of separate hands keeps from their author, until the manager asked has agreed. Read models.
CREATE TABLE proposal (
    child       {uuid} NOT NULL,
    number      {int} NOT NULL,
    version     {int} NOT NULL,
    act         {key} NOT NULL,
    duties      text NOT NULL,
    reason      text NOT NULL,
    manager     {key} NOT NULL,
    proposed_on {date} NOT NULL,
    author      {key} NOT NULL,
    status      {key} NOT NULL,
    said        text,
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX proposal_by_author ON proposal (author);
CREATE INDEX proposal_waiting ON proposal (manager) WHERE status = 'waiting';

-- What was not agreed to is looked for until it is settled.
CREATE INDEX departure_declined ON departure (child) WHERE status = 'declined';
