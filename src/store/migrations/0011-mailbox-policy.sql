-- Rows that an admin sets: which verdict leads to what for mail of this mailbox, before the default table.
alter table mailbox add column policy jsonb not null default '[]';
