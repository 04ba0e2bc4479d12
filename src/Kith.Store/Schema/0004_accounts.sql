-- What people sign in with: the tables of ASP.NET Core Identity (schema version 3), under our names.

CREATE TABLE account (
    id                     {key} PRIMARY KEY,
    practitioner_id        {key} NOT NULL,
    user_name              text,
    normalized_user_name   {key},
    email                  text,
    normalized_email       {key},
    email_confirmed        {bool} NOT NULL,
    password_hash          text,
    security_stamp         text,
    concurrency_stamp      text,
    phone_number           text,
    phone_number_confirmed {bool} NOT NULL,
    two_factor_enabled     {bool} NOT NULL,
    lockout_end            {timestamp},
    lockout_enabled        {bool} NOT NULL,
    access_failed_count    {int} NOT NULL
) {strict};

CREATE UNIQUE INDEX account_by_user_name ON account (normalized_user_name);
CREATE INDEX account_by_email ON account (normalized_email);
CREATE INDEX account_of_practitioner ON account (practitioner_id);

CREATE TABLE account_claim (
    id          {serial},
    user_id     {key} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    claim_type  text,
    claim_value text
) {strict};

CREATE INDEX account_claim_of ON account_claim (user_id);

CREATE TABLE account_login (
    login_provider        {key} NOT NULL,
    provider_key          {key} NOT NULL,
    provider_display_name text,
    user_id               {key} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    PRIMARY KEY (login_provider, provider_key)
) {strict};

CREATE INDEX account_login_of ON account_login (user_id);

CREATE TABLE account_token (
    user_id        {key} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    login_provider {key} NOT NULL,
    name           {key} NOT NULL,
    value          text,
    PRIMARY KEY (user_id, login_provider, name)
) {strict};

CREATE TABLE account_passkey (
    credential_id {bytes} PRIMARY KEY,
    user_id       {key} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    data          {jsonb} NOT NULL
) {strict};

CREATE INDEX account_passkey_of ON account_passkey (user_id);
