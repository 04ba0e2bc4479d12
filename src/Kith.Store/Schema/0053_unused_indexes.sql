-- No question is answered by these: one stands beside family_link_of_person on the same column, and departures from a duty are
-- counted by departure_by_day.
DROP INDEX family_link_to;
DROP INDEX departure_from_duty;
