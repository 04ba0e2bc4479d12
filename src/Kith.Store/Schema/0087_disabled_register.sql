-- Who is on the register of disabled children (Children Act 1989, Schedule 2, paragraph 2). A read model, made again with the others.
CREATE TABLE disabled_register (
    child        {uuid} NOT NULL,
    number       {int} NOT NULL,
    since        {date} NOT NULL,
    asker        {key} NOT NULL,         -- parent or young-person
    adult_on     {date},                 -- the register is of children
    disabilities text,                   -- codes, a line each
    school       text,
    news         {bool} NOT NULL,        -- wants to hear of help and events
    PRIMARY KEY (child, number)
) {clustered};
