-- What a mailbox's own server writes into mail and is believed in; null: what the configuration says.
alter table mailbox
  add column trusted_authserv_id text,
  add column trusted_spam_headers jsonb;
