-- The secret address at which other programs read somebody's calendar. It follows from the facts in account/NAME.
ALTER TABLE account ADD COLUMN calendar {key};  -- SHA-256 of the secret; null while there is none

CREATE UNIQUE INDEX account_by_calendar ON account (calendar) WHERE calendar IS NOT NULL;
