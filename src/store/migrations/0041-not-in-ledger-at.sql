-- When not_in_ledger was counted: a run that fails leaves the figure of before, which must not pass for a fresh one.
ALTER TABLE mailbox ADD COLUMN not_in_ledger_at timestamptz;
UPDATE mailbox SET not_in_ledger_at = last_success_at WHERE not_in_ledger IS NOT NULL;
