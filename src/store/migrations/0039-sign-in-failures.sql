-- Sign-ins that failed, by the name that was given, whether anybody has it or not: so a lock does not tell that he is there.
CREATE TABLE sign_in_failure (
  name_sha256 bytea PRIMARY KEY,
  -- in a row
  failures integer NOT NULL,
  -- no sign-in before this time, after too many
  locked_until timestamptz,
  last_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
ALTER TABLE account DROP COLUMN failed_sign_ins, DROP COLUMN locked_until;

-- Where a session was begun, for its person to know it again.
ALTER TABLE session ADD COLUMN origin text, ADD COLUMN user_agent text;
