-- The transactional outbox. `sequence` is given when an event is written, so an event that commits late has a number
-- below those that were read already. `position` is given after the commit, by one publisher at a time, in the order of
-- `sequence`: who reads on from a position misses none, and of two changes of one row the first stays the first.
-- (Transaction ids would need no publisher, but they hold back every event while any other database of the server has a
-- long transaction, and they start again when a dump is restored elsewhere.)
CREATE SEQUENCE outbox_position;

CREATE TABLE outbox_event (
  sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- its place in the stream; NULL until published
  position bigint UNIQUE,
  id uuid NOT NULL UNIQUE,
  type text NOT NULL,
  -- id of what it is about
  subject text NOT NULL,
  time timestamptz NOT NULL DEFAULT now(),
  data jsonb NOT NULL,
  -- when it was put on the queue `case-events`
  queued_at timestamptz
);
CREATE INDEX outbox_event_unpublished ON outbox_event (sequence) WHERE position IS NULL;
CREATE INDEX outbox_event_unqueued ON outbox_event (position) WHERE queued_at IS NULL;

CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  url text NOT NULL,
  -- AES-256-GCM over the Standard Webhooks signing secrets, see src/events/webhook-secret.ts
  secret bytea NOT NULL,
  -- event types it wants; empty: all
  types text[] NOT NULL DEFAULT '{}',
  -- false: paused; what it is to get waits for it
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
CREATE INDEX webhook_delivery_due ON webhook_delivery (webhook_id, due_at) WHERE delivered_at IS NULL;
