-- The questions of the local protocol that were asked, and whether two were answered alike. A read model, of which figures are
-- made: it names nobody and says no answer.
CREATE TABLE local_answer (
    child    {uuid} NOT NULL,
    number   {int} NOT NULL,
    question {key} NOT NULL,
    act_id   {uuid} NOT NULL,          -- the same for every child the entry is about
    asked_of {uuid} NOT NULL,          -- the child, or the entry where one answer is for all of them
    on_day   {date} NOT NULL,
    mark     {key},                    -- null where it was left blank
    PRIMARY KEY (child, number)
) {clustered};

CREATE INDEX local_answer_on ON local_answer (on_day);
