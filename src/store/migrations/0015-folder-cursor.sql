-- How far each folder of an IMAP mailbox was read: what is below next_uid is in the ledger, but for `unsettled`,
-- UIDs as a sequence-set (RFC 9051, 9).
CREATE TABLE folder_cursor (
  mailbox_id uuid NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  folder text NOT NULL,
  uid_validity text NOT NULL,
  next_uid bigint NOT NULL,
  unsettled text NOT NULL DEFAULT '',
  -- when all of the folder was last held against the ledger
  reconciled_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (mailbox_id, folder)
);

ALTER TABLE mailbox
  -- whether mail that nobody has read is left
  ADD COLUMN only_read boolean NOT NULL DEFAULT false,
  -- of the last run: messages on the server and not in the ledger, which must be none; NULL: no run yet
  ADD COLUMN not_in_ledger bigint,
  -- when all messages on the server were last held against the ledger
  ADD COLUMN reconciled_at timestamptz;

-- What a run that ended early has left to be told to the server.
CREATE INDEX source_key_unacknowledged ON source_key (mailbox_id, folder) WHERE acknowledged_at IS NULL;
