CREATE TABLE api_key (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  -- SHA-256 of the key: it has 256 bits of randomness, so a slow hash adds nothing
  key_sha256 bytea NOT NULL UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
