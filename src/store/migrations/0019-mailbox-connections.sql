-- Connections to a host, and to an account, are as many as there are leases held. A mailbox that found none free waits
-- for its turn; who has waited longest comes first.
ALTER TABLE mailbox_lease
  ADD COLUMN waiting_since timestamptz,
  ADD COLUMN waiting_for text CHECK (waiting_for IN ('host', 'account')),
  ADD CONSTRAINT mailbox_lease_waiting_check CHECK ((waiting_since IS NULL) = (waiting_for IS NULL));
