-- Whether the server is to tell of new mail by itself (IDLE, NOTIFY), beside the runs by the clock.
ALTER TABLE mailbox ADD COLUMN push boolean NOT NULL DEFAULT false;

-- Which process watches a mailbox.
CREATE TABLE mailbox_watch (
  mailbox_id uuid PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
  holder text NOT NULL,
  expires_at timestamptz NOT NULL
);
