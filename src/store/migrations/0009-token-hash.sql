-- A code is kept as it is, or as a keyed hash (src/cases/token-codes.ts): the operator chooses.
ALTER TABLE case_token ALTER COLUMN code DROP NOT NULL;
ALTER TABLE case_token ADD COLUMN code_hmac bytea;
ALTER TABLE case_token ADD CONSTRAINT case_token_one_code CHECK ((code IS NULL) <> (code_hmac IS NULL));

-- When it was last said that codes are being guessed, by one sender (his address as SHA-256) or in all ('all'): once in a window.
CREATE TABLE token_guessing (
  scope text PRIMARY KEY,
  noticed_at timestamptz NOT NULL
);
