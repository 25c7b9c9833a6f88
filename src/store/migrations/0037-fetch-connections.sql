-- Connections by which mail is fetched from a mailbox at a time, at most; and how many a run has now.
ALTER TABLE mailbox ADD COLUMN connections integer NOT NULL DEFAULT 1 CHECK (connections BETWEEN 1 AND 4);
ALTER TABLE mailbox_lease ADD COLUMN connections integer NOT NULL DEFAULT 1;
