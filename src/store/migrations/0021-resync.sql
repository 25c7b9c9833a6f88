ALTER TABLE mailbox
  -- a resync from this moment is asked for; the next run does it
  ADD COLUMN resync_from timestamptz,
  -- what the last one did, for people
  ADD COLUMN last_resync jsonb;
