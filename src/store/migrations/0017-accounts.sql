-- People who sign in.
CREATE TABLE account (
  id uuid PRIMARY KEY,
  -- what one signs in with; compared in lower case
  name text NOT NULL UNIQUE CHECK (name = lower(name)),
  display_name text NOT NULL,
  roles text[] NOT NULL CHECK (cardinality(roles) > 0),
  -- for the ownership of mailboxes
  groups text[] NOT NULL DEFAULT '{}',
  -- argon2id as a PHC string; NULL: none was set yet
  password_hash text,
  -- sealed, see src/store/secrets.ts; NULL: signs in without a second factor
  totp_secret bytea,
  -- a secret that waits for its first code
  totp_offered bytea,
  -- the step of the last code that was taken: no code is good twice
  totp_step bigint,
  failed_sign_ins integer NOT NULL DEFAULT 0,
  -- no sign-in before this time, after too many that failed
  locked_until timestamptz,
  disabled_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE session (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  -- of the token in the cookie
  token_sha256 bytea NOT NULL UNIQUE,
  -- to be sent with every change, which no other site can do
  csrf_token text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  -- the end, however busy it is
  expires_at timestamptz NOT NULL
);
CREATE INDEX session_account ON session (account_id);

-- A link by which an account signs in once: to begin with, or when the password is forgotten.
CREATE TABLE sign_in_link (
  token_sha256 bytea PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
