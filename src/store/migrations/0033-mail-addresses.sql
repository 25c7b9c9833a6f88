-- Which addresses a mail has, by their hash: so that all mail of a person is found to be erased. See src/pipeline/mail-addresses.ts.
CREATE TABLE mail_address (
  -- SHA-256 of the address in the form in which addresses are compared
  address_sha256 bytea NOT NULL,
  mail_id uuid NOT NULL REFERENCES mail,
  -- from, sender, reply-to, to, cc, bcc, body
  found_in text[] NOT NULL,
  PRIMARY KEY (address_sha256, mail_id)
);
CREATE INDEX mail_address_mail ON mail_address (mail_id);

-- Tells an erasure of the same person again to who has the address and the key of the installation, and to nobody else.
ALTER TABLE person_erasure ADD COLUMN person_reference text;
