-- Of a mail that is larger than its mailbox accepts, only the headers are fetched: raw_sha256 and raw_size are theirs.
ALTER TABLE mail
  -- octets of the mail on its server; NULL where it is here as a whole
  ADD COLUMN undownloaded_size bigint;
ALTER TABLE source_key
  -- the mail at this place is not here as a whole: the server is to be told nothing of it
  ADD COLUMN held_back boolean NOT NULL DEFAULT false;
