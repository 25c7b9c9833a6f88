-- What a person decided of a mail: see src/routing/decision.ts. It stands until the next decision, and so for every re-processing.
ALTER TABLE mail ADD COLUMN decision jsonb;
CREATE INDEX mail_duplicates ON mail (duplicate_of) WHERE duplicate_of IS NOT NULL;

-- Decisions that are to hold for mail to come: of this sender, with such a subject, to this profile.
CREATE TABLE decision_rule (
  id uuid PRIMARY KEY,
  -- in comparable form: see src/routing/address.ts
  sender text NOT NULL,
  -- regular expression in RE2 syntax, upper and lower case being the same
  subject_pattern text NOT NULL,
  profile_id uuid NOT NULL REFERENCES profile ON DELETE CASCADE,
  created_by text NOT NULL,
  -- the mail of which it was decided first
  mail_id uuid REFERENCES mail ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  UNIQUE (sender, subject_pattern)
);

-- The bytes were deleted, after their retention time or for a person's erasure; row, source key and hashes stay,
-- so that nothing comes in twice.
ALTER TABLE mail ADD COLUMN raw_purged_at timestamptz;
