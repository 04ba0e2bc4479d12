-- Accounts follow from the facts in account/NAME, and are written with them. What ASP.NET Core Identity kept beside that was
-- never used. Whoever had a password keeps it; everybody signs in again.
CREATE TABLE account_now (
    name          {key} PRIMARY KEY,     -- what is typed to sign in, in lower case
    practitioner  {key} NOT NULL,
    password_hash text,                  -- null until one is set
    link          text,                  -- SHA-256 of the code with which a password is set; null while there is none
    link_until    {timestamp},
    news_read_at  {timestamp}            -- what others did to accounts was read until then
) {strict};

INSERT INTO account_now (name, practitioner, password_hash)
SELECT lower(user_name), practitioner_id, password_hash FROM account WHERE user_name IS NOT NULL;

DROP TABLE account_claim;
DROP TABLE account_login;
DROP TABLE account_token;
DROP TABLE account_passkey;
DROP TABLE account;
ALTER TABLE account_now RENAME TO account;

CREATE INDEX account_of_person ON account (practitioner);

-- Sessions that are open. One that ends is taken out; that it was there is a fact.
CREATE TABLE session (
    id       {key} PRIMARY KEY,          -- SHA-256 of what the cookie holds: who reads this table signs in as nobody
    account  {key} NOT NULL,
    begun_at {timestamp} NOT NULL,
    seen_at  {timestamp} NOT NULL,       -- to the minute
    device   text NOT NULL,
    address  text NOT NULL
) {strict};

CREATE INDEX session_of_account ON session (account);

-- How often names that nobody has were tried, day by day.
CREATE TABLE unknown_name (
    day      {date} PRIMARY KEY,
    attempts {int} NOT NULL
) {strict};

-- What an administrator did that others are told of when they sign in.
CREATE INDEX events_account_news ON events (recorded_at) WHERE fact IN ('password-link-made', 'post-given');
