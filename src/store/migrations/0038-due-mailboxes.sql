-- What poll workers look for every few seconds: mailboxes whose next try is due, and those that wait for a connection.
CREATE INDEX mailbox_retry_at_idx ON mailbox (retry_at) WHERE retry_at IS NOT NULL;
CREATE INDEX mailbox_lease_waiting_since_idx ON mailbox_lease (waiting_since) WHERE waiting_since IS NOT NULL;
