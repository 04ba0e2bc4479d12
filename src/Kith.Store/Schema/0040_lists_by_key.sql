-- What lists are read by: each stands in an index in the order in which it is shown, so that the first page of it is found
-- at once however many children there are. Read models: what is filled in here the program that brings this script makes
-- again when it starts, while it serves, so no list is short meanwhile.

-- The queue of the front door, and the children whom nobody leads yet: what is due first, then by how long they wait.
ALTER TABLE child ADD COLUMN queue {key};                              -- front-door or unled; null for a child on neither
ALTER TABLE child ADD COLUMN queue_due {date} NOT NULL DEFAULT '9999-12-31';
ALTER TABLE child ADD COLUMN queue_since {date};

UPDATE child SET
    queue = CASE WHEN stage = 'front-door' THEN 'front-door' ELSE 'unled' END,
    queue_due = coalesce((
        SELECT min(due_on) FROM clock
        WHERE clock.child = child.id AND ended_on IS NULL AND (clock.stage = 'front-door' OR child.stage <> 'front-door')
    ), '9999-12-31'),
    queue_since = coalesce((
        SELECT received_on FROM referral
        WHERE referral.child = child.id AND referral.episode = child.episode AND child.stage = 'front-door'
    ), opened_on)
WHERE stage <> 'closed' AND (lead IS NULL OR (stage = 'front-door' AND EXISTS (
    SELECT 1 FROM referral WHERE referral.child = child.id AND referral.episode = child.episode AND awaits_decision
)));

-- The last two say who sees a line, so that counting the lines looks at no child's row.
CREATE INDEX child_queue ON child (queue, queue_due, queue_since, name, id, restricted_to, kept_from) WHERE queue IS NOT NULL;

-- Referrals of which nobody has told the referrer.
CREATE INDEX referral_untold ON referral (child, episode) WHERE decided_on IS NOT NULL AND told_on IS NULL;

-- What is due of conferences, by who chairs them; those that nobody chairs are everybody's who does.
ALTER TABLE clock ADD COLUMN chair {key};                              -- empty for nobody; null where it is no matter of a chair

UPDATE clock SET chair = (SELECT coalesce(chair, '') FROM child WHERE child.id = clock.child)
WHERE child IN (SELECT id FROM child WHERE stage IN ('conference', 'child-protection-plan'));

CREATE INDEX clock_of_chair ON clock (chair, due_on) WHERE ended_on IS NULL AND chair IS NOT NULL;

-- What waits for a manager, by whose line it is in: who leads the child now, who did it, who was asked.
ALTER TABLE approval ADD COLUMN lead {key};
ALTER TABLE departure ADD COLUMN lead {key};
ALTER TABLE proposal ADD COLUMN lead {key};

UPDATE approval SET lead = (SELECT lead FROM child WHERE child.id = approval.child);
UPDATE departure SET lead = (SELECT lead FROM child WHERE child.id = departure.child);
UPDATE proposal SET lead = (SELECT lead FROM child WHERE child.id = proposal.child);

CREATE INDEX approval_of_lead ON approval (lead);
CREATE INDEX approval_by_author ON approval (author);
DROP INDEX departure_waiting;
DROP INDEX departure_declined;
CREATE INDEX departure_of_lead ON departure (status, lead);
CREATE INDEX departure_asked_of ON departure (status, authorised_by);
CREATE INDEX departure_by ON departure (status, departed_by);
DROP INDEX proposal_waiting;
CREATE INDEX proposal_of_lead ON proposal (status, lead);
CREATE INDEX proposal_asked_of ON proposal (status, manager);
CREATE INDEX proposal_by ON proposal (status, author);

-- What to be told stands in this order: what came back, what has to be settled, the rest.
ALTER TABLE notice ADD COLUMN urgency {int} NOT NULL DEFAULT 2;

UPDATE notice SET urgency = CASE WHEN kind = 'returned' THEN 0 WHEN act IS NOT NULL THEN 1 ELSE 2 END;

CREATE INDEX notice_to_managers ON notice (urgency, since_on DESC, child, number DESC) WHERE recipient IS NULL;

-- Who is named on a restricted record, and who is kept from one, each in a row of their own.
CREATE TABLE named (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    practitioner {key} NOT NULL,
    kind         {key} NOT NULL,                                       -- restricted-to or kept-from
    PRIMARY KEY (child, number)
) {clustered};

INSERT INTO named (child, number, practitioner, kind)
SELECT child, row_number() OVER (PARTITION BY child ORDER BY kind DESC, practitioner), practitioner, kind FROM (
    SELECT c.id AS child, p.id AS practitioner, 'restricted-to' AS kind FROM child c JOIN practitioner p
    ON replace(c.restricted_to, '
' || p.id || '
', '') <> c.restricted_to
    UNION ALL
    SELECT c.id, p.id, 'kept-from' FROM child c JOIN practitioner p
    ON replace(c.kept_from, '
' || p.id || '
', '') <> c.kept_from
) AS words;

CREATE INDEX named_as ON named (kind, practitioner);
