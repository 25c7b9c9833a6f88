-- Mail whose receipt is to be acknowledged (a duty for formal mail), for whoever sends it: once for a mail.
CREATE TABLE acknowledgement (
  id uuid PRIMARY KEY,
  mail_id uuid NOT NULL UNIQUE REFERENCES mail ON DELETE CASCADE,
  -- in comparable form
  recipient text NOT NULL,
  -- when the mail was accepted: what the acknowledgement says
  received_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX acknowledgement_recipient ON acknowledgement (recipient, due_at);
