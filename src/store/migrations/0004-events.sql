-- The transactional outbox. An event is visible to readers once no older transaction
-- is still open, in the order (transaction_id, sequence): so a cursor never skips one
-- that commits late.
CREATE TABLE outbox_event (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
  id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  subject text,
  time timestamptz NOT NULL DEFAULT now(),
  data jsonb NOT NULL,
  -- when it was put on the queue `case-events`
  queued_at timestamptz
);
CREATE INDEX outbox_event_order ON outbox_event (transaction_id, sequence);
CREATE INDEX outbox_event_unqueued ON outbox_event (sequence) WHERE queued_at IS NULL;

CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  url text NOT NULL,
  -- AES-256-GCM over the Standard Webhooks signing secret
  secret bytea NOT NULL,
  -- event types it wants; empty: all
  types text[] NOT NULL DEFAULT '{}',
  enabled boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One row for each event that a webhook is to get; a row goes from due to delivered,
-- and stays due, with a longer wait, as long as the receiver fails.
CREATE TABLE webhook_delivery (
  webhook_id uuid NOT NULL REFERENCES webhook ON DELETE CASCADE,
  event_sequence bigint NOT NULL REFERENCES outbox_event ON DELETE CASCADE,
  attempts integer NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL DEFAULT now(),
  delivered_at timestamptz,
  last_status integer,
  last_error text,
  PRIMARY KEY (webhook_id, event_sequence)
);
CREATE INDEX webhook_delivery_due ON webhook_delivery (due_at) WHERE delivered_at IS NULL;
