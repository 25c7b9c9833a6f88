ALTER TABLE mailbox
  -- days that accepted mail stays on the server before it is deleted; NULL: it is deleted at once
  ADD COLUMN after_days integer CHECK (after_days >= 1),
  ADD CONSTRAINT mailbox_after_days_delete_check CHECK (after_days IS NULL OR after_accept = 'delete');
ALTER TABLE source_key
  -- octets as the server listed them: where they differ, a place may have been given to another mail; NULL: not known
  ADD COLUMN listed_size bigint;

-- When the oldest was first seen of the messages that the last run saw on the server and did not accept.
ALTER TABLE mailbox ADD COLUMN oldest_unaccepted_at timestamptz;

-- Those messages.
CREATE TABLE unaccepted_message (
  mailbox_id uuid NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  folder text NOT NULL,
  uid_validity text NOT NULL,
  uid text NOT NULL,
  first_seen_at timestamptz NOT NULL DEFAULT now(),
  -- how often the connection broke while it was fetched
  breaks integer NOT NULL DEFAULT 0,
  PRIMARY KEY (mailbox_id, folder, uid_validity, uid)
);
