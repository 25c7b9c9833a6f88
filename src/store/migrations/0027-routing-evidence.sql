-- Further addresses and patterns (`*@vergunningen.example`) of a profile; and the mailboxes of which it takes what no address fits.
ALTER TABLE profile ADD COLUMN aliases text[] NOT NULL DEFAULT '{}';
ALTER TABLE profile ADD COLUMN default_for uuid[] NOT NULL DEFAULT '{}';
CREATE INDEX profile_aliases ON profile USING gin (aliases);

-- What others call a case: kenmerk and bron, such as the number of a request in the Omgevingsloket.
CREATE TABLE case_reference (
  case_id uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  source text NOT NULL,
  reference text NOT NULL,
  PRIMARY KEY (case_id, source, reference)
);
CREATE INDEX case_reference_reference ON case_reference (reference, source);

-- Mail that was sent from a case, for the answers to it.
CREATE TABLE sent_mail (
  case_id uuid NOT NULL REFERENCES cases ON DELETE CASCADE,
  -- without angle brackets
  message_id text NOT NULL,
  -- whom it was sent to, in comparable form: they are known in the case from then on
  recipients text[] NOT NULL DEFAULT '{}',
  sent_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (message_id, case_id)
);
CREATE INDEX sent_mail_case ON sent_mail (case_id);
