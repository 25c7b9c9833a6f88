-- POSTs that carry an Idempotency-Key: a repeated one gets the answer of the first, and is not done twice.
CREATE TABLE idempotent_request (
  actor_kind text NOT NULL,
  actor_id uuid NOT NULL,
  -- The key as it came may tell of people, so it is not kept.
  key_sha256 bytea NOT NULL,
  -- Of method, address and body: the same key is no excuse for another request.
  request_sha256 bytea NOT NULL,
  begun_at timestamptz NOT NULL DEFAULT now(),
  -- Sealed, as an answer may hold a secret that is shown once; NULL while it is at work.
  answer bytea,
  PRIMARY KEY (actor_kind, actor_id, key_sha256)
);
CREATE INDEX idempotent_request_begun ON idempotent_request (begun_at);
