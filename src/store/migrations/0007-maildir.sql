-- A Maildir that an MTA delivers to is a mailbox without a server: its folder is a path on the machine.
ALTER TABLE mailbox
  ALTER COLUMN host DROP NOT NULL,
  ALTER COLUMN port DROP NOT NULL,
  ALTER COLUMN username DROP NOT NULL,
  ALTER COLUMN secret DROP NOT NULL,
  DROP CONSTRAINT mailbox_protocol_check,
  ADD CONSTRAINT mailbox_protocol_check
    CHECK (protocol IN ('imaps', 'imap+starttls', 'pop3s', 'pop3+stls', 'maildir')),
  ADD CONSTRAINT mailbox_server_check
    CHECK (num_nulls(host, port, username, secret) = CASE protocol WHEN 'maildir' THEN 4 ELSE 0 END);
