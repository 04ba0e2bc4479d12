-- When what waits at the front door was written, and who looks after it: what came outside the hours is somebody's by name in the morning.
-- Read models: the program that brings this script makes them again.
ALTER TABLE child ADD COLUMN queue_at {timestamp};
ALTER TABLE child ADD COLUMN queue_owner {key};
