-- A mailbox is read from any number of folders; of a Maildir the one is its path.
ALTER TABLE mailbox
  ADD COLUMN folders text[] NOT NULL DEFAULT '{INBOX}' CHECK (cardinality(folders) > 0),
  -- whether the junk folder is read too, which the server names
  ADD COLUMN include_junk boolean NOT NULL DEFAULT false;
UPDATE mailbox SET folders = ARRAY[folder];
ALTER TABLE mailbox DROP COLUMN folder;

-- The folder that a mail was fetched from, and whether it is one for junk; NULL where it was pushed.
ALTER TABLE mail ADD COLUMN origin jsonb;
