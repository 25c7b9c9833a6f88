-- A mailbox that we fetch from, and what we know of its health.
CREATE TABLE mailbox (
  id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  protocol text NOT NULL CHECK (protocol IN ('imaps', 'imap+starttls', 'pop3s', 'pop3+stls')),
  host text NOT NULL,
  port integer NOT NULL CHECK (port BETWEEN 1 AND 65535),
  username text NOT NULL,
  -- AES-256-GCM, see src/store/secrets.ts
  secret bytea NOT NULL,
  -- PEM of a private CA, or the SHA-256 fingerprint of the one certificate that is accepted
  tls_ca text,
  tls_fingerprint text,
  folder text NOT NULL DEFAULT 'INBOX',
  after_accept text NOT NULL DEFAULT 'keep' CHECK (after_accept IN ('keep', 'delete', 'move', 'mark-read')),
  move_to text CHECK ((after_accept = 'move') = (move_to IS NOT NULL)),
  -- NULL: no polling by the clock
  interval_seconds integer CHECK (interval_seconds >= 1),
  -- NULL: never switched off
  disable_after_failures integer DEFAULT 10 CHECK (disable_after_failures >= 1),
  max_mail_bytes bigint CHECK (max_mail_bytes > 0),
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'disabled')),
  -- why it is disabled, for people; NULL while active
  disabled_reason text,
  consecutive_failures integer NOT NULL DEFAULT 0,
  last_run_at timestamptz,
  last_success_at timestamptz,
  last_error_code text,
  last_error text,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CHECK (state = 'active' OR interval_seconds IS NULL)
);

-- One run at a time for each mailbox. The fencing token grows with every holder;
-- a holder whose token is no longer the newest may neither write nor touch the server.
CREATE TABLE mailbox_lease (
  mailbox_id uuid PRIMARY KEY REFERENCES mailbox ON DELETE CASCADE,
  fencing_token bigint NOT NULL,
  holder text,
  expires_at timestamptz NOT NULL
);
