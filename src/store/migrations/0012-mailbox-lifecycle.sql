-- A mailbox's life: src/mailbox/state.ts is the table of its states.
ALTER TABLE mailbox
  DROP CONSTRAINT mailbox_state_check,
  -- that only an active one has an interval
  DROP CONSTRAINT mailbox_check1;
ALTER TABLE mailbox RENAME COLUMN disabled_reason TO state_reason;
ALTER TABLE mailbox
  ADD COLUMN state_since timestamptz NOT NULL DEFAULT now(),
  -- when one that is backing off or needs attention is tried again; NULL: not by itself
  ADD COLUMN retry_at timestamptz,
  -- shortest time between two logins, as the server says (RFC 2449, 6.5); NULL where it says none
  ADD COLUMN login_delay_seconds integer,
  ADD CONSTRAINT mailbox_state_check CHECK (state IN ('active', 'backing-off', 'needs-attention', 'disabled')),
  ADD CONSTRAINT mailbox_interval_check CHECK (state <> 'disabled' OR interval_seconds IS NULL),
  ADD CONSTRAINT mailbox_retry_check CHECK (state IN ('backing-off', 'needs-attention') OR retry_at IS NULL);
UPDATE mailbox SET state_since = updated_at;

-- The last changes of each mailbox's state.
CREATE TABLE mailbox_state_change (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailbox_id uuid NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  from_state text NOT NULL,
  to_state text NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mailbox_state_change_mailbox ON mailbox_state_change (mailbox_id, id DESC);

-- The last runs of each mailbox. Runs in a row in which nothing happened are one row.
CREATE TABLE mailbox_run (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  mailbox_id uuid NOT NULL REFERENCES mailbox ON DELETE CASCADE,
  -- how many runs this row stands for
  runs integer NOT NULL DEFAULT 1,
  started_at timestamptz NOT NULL,
  ended_at timestamptz NOT NULL,
  listed integer NOT NULL,
  known integer NOT NULL,
  accepted integer NOT NULL,
  acknowledged integer NOT NULL,
  failed integer NOT NULL,
  error_code text,
  error text
);
CREATE INDEX mailbox_run_mailbox ON mailbox_run (mailbox_id, id DESC);
