-- A mailbox may log in by OAuth2 in place of a password: what is known of the registration with the provider.
-- What of it is secret is in the column secret, sealed.
ALTER TABLE mailbox
  ADD COLUMN oauth2 jsonb,
  -- when the access token got last ends, for people
  ADD COLUMN access_token_expires_at timestamptz,
  ADD CONSTRAINT mailbox_oauth2_check
    CHECK (protocol <> 'maildir' OR num_nonnulls(oauth2, access_token_expires_at) = 0);
