-- When a delivery was tried last, and how long the receiver took to answer.
ALTER TABLE webhook_delivery ADD COLUMN attempted_at timestamptz, ADD COLUMN last_millis integer;
-- The last success of a webhook is one look.
CREATE INDEX webhook_delivery_done ON webhook_delivery (webhook_id, delivered_at) WHERE delivered_at IS NOT NULL;

-- Events about one thing, and from a moment on.
CREATE INDEX outbox_event_subject ON outbox_event (subject);
CREATE INDEX outbox_event_mail ON outbox_event ((data ->> 'mailId')) WHERE data ->> 'mailId' IS NOT NULL;
CREATE INDEX outbox_event_case ON outbox_event ((data ->> 'caseNumber')) WHERE data ->> 'caseNumber' IS NOT NULL;
CREATE INDEX outbox_event_time ON outbox_event USING brin (time);
