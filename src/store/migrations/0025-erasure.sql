-- Erasure of a person's mail: see src/pipeline/erase-person.ts.
ALTER TABLE mail
  ADD COLUMN erased_at timestamptz,
  -- the account that gave the command, or the API key
  ADD COLUMN erased_by text;

-- What was erased, and by whom; nothing in it names the person.
CREATE TABLE person_erasure (
  id uuid PRIMARY KEY,
  actor text NOT NULL,
  case_files text NOT NULL CHECK (case_files IN ('keep', 'erase')),
  erased_at timestamptz NOT NULL DEFAULT now(),
  -- {what: count}
  report jsonb NOT NULL
);

-- Blobs that go with the next purge where nothing else refers to them, whatever the time of orphans.
CREATE TABLE released_blob (
  sha256 text PRIMARY KEY
);
