-- The accept ledger: one row for every message that we have made ours.
CREATE TABLE mail (
  id uuid PRIMARY KEY,
  mailbox_id uuid REFERENCES mailbox ON DELETE SET NULL,
  status text NOT NULL DEFAULT 'received'
    CHECK (status IN ('received', 'filed', 'held', 'quarantined', 'discarded', 'failed')),
  -- why it has this status, in words for people
  reason text,
  -- the moment of fetching
  received_at timestamptz NOT NULL DEFAULT now(),
  raw_sha256 text NOT NULL,
  raw_size bigint NOT NULL,
  -- SMTP envelope or delivery address where the way in knows it (LMTP, a push, the command)
  envelope jsonb,
  -- identity of the content: see src/mail/identity.ts; NULL until parsed
  content_identity text,
  duplicate_of uuid REFERENCES mail,
  -- header fields for lists and searches; NULL until parsed
  message_id text,
  subject text,
  sender text,
  sent_at timestamptz,
  verdicts jsonb NOT NULL DEFAULT '[]',
  route jsonb,
  trace jsonb NOT NULL DEFAULT '[]',
  rendition_sha256 text,
  rendition_pages integer,
  -- {code, message} of the last failed attempt
  error jsonb,
  -- grows with each re-processing: the queue's job id is mail id and generation
  generation integer NOT NULL DEFAULT 1,
  attempts integer NOT NULL DEFAULT 0,
  status_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mail_received ON mail (received_at) WHERE status = 'received';
CREATE INDEX mail_newest ON mail (received_at DESC, id DESC);
CREATE INDEX mail_raw ON mail (raw_sha256);
CREATE INDEX mail_content ON mail (content_identity);
CREATE INDEX mail_message_id ON mail (message_id);

-- A mail's places on servers. uid_validity is '' for POP3; uid is the UID or the UIDL.
CREATE TABLE source_key (
  mailbox_id uuid NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  folder text NOT NULL DEFAULT '',
  uid_validity text NOT NULL DEFAULT '',
  uid text NOT NULL,
  mail_id uuid NOT NULL REFERENCES mail,
  accepted_at timestamptz NOT NULL DEFAULT now(),
  -- when the server was told (deleted, moved, flagged); NULL: to be done, or kept there
  acknowledged_at timestamptz,
  PRIMARY KEY (mailbox_id, folder, uid_validity, uid)
);
CREATE INDEX source_key_mail ON source_key (mail_id);

-- What each destination has been given: a destination gets a content once.
CREATE TABLE filing (
  content_identity text NOT NULL,
  destination text NOT NULL,
  mail_id uuid NOT NULL REFERENCES mail,
  filed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (content_identity, destination)
);
CREATE INDEX filing_mail ON filing (mail_id);

-- Every change of a mail's status, for its history.
CREATE TABLE mail_status_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mail_id uuid NOT NULL REFERENCES mail ON DELETE CASCADE,
  from_status text,
  to_status text NOT NULL,
  reason text,
  actor text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mail_status_change_mail ON mail_status_change (mail_id);
