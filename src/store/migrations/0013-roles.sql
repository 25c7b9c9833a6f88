-- What a key may do, and until when. Keys that were made before could do everything.
ALTER TABLE api_key
  ADD COLUMN roles text[] NOT NULL DEFAULT '{admin}' CHECK (cardinality(roles) > 0),
  ADD COLUMN expires_at timestamptz;
ALTER TABLE api_key ALTER COLUMN roles DROP DEFAULT;
