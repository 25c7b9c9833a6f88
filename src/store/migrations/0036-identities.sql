-- Who signs in with a provider of OpenID Connect: one person there is one account here.
CREATE TABLE identity (
  issuer text NOT NULL,
  subject text NOT NULL,
  account_id uuid NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE,
  linked_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (issuer, subject)
);

-- Sealed: with it the provider ends its session too. NULL where one signed in here.
ALTER TABLE session ADD COLUMN id_token bytea;
