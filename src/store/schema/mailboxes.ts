import type { ColumnType, Generated } from 'kysely';
import type { Big, Json, JsonWithDefault, Moment, Stamp } from './columns.ts';

/** Which verdict leads to what, as `src/checks/mailbox-policy.ts` allows it. */
type PolicyRows = {
  check: string;
  result: string;
  action: 'go on' | 'flag' | 'hold' | 'quarantine' | 'discard';
}[];

type MailboxState = 'active' | 'backing-off' | 'needs-attention' | 'disabled';

export interface MailboxTable {
  id: string;
  name: string;
  protocol: 'imaps' | 'imap+starttls' | 'pop3s' | 'pop3+stls' | 'maildir';
  /** null, as are port, user and secret, where there is no server: a Maildir. */
  host: string | null;
  port: number | null;
  username: string | null;
  /** Sealed: the password, or what is secret of `oauth2`. */
  secret: Buffer | null;
  oauth2: Json<unknown> | null;
  access_token_expires_at: Moment | null;
  tls_ca: string | null;
  tls_fingerprint: string | null;
  folders: Generated<string[]>;
  include_junk: Generated<boolean>;
  only_read: Generated<boolean>;
  push: Generated<boolean>;
  connections: Generated<number>;
  not_in_ledger: Big | null;
  not_in_ledger_at: Moment | null;
  oldest_unaccepted_at: Moment | null;
  reconciled_at: Moment | null;
  resync_from: Moment | null;
  last_resync: Json<unknown> | null;
  after_accept: Generated<'keep' | 'delete' | 'move' | 'mark-read'>;
  move_to: string | null;
  after_days: number | null;
  interval_seconds: number | null;
  disable_after_failures: number | null;
  max_mail_bytes: ColumnType<string | null, number | bigint | null, number | bigint | null>;
  policy: JsonWithDefault<PolicyRows>;
  trusted_authserv_id: string | null;
  trusted_spam_headers: Json<string[]> | null;
  state: Generated<MailboxState>;
  state_reason: string | null;
  state_since: Stamp;
  retry_at: Moment | null;
  login_delay_seconds: number | null;
  consecutive_failures: Generated<number>;
  last_run_at: Moment | null;
  last_success_at: Moment | null;
  last_error_code: string | null;
  last_error: string | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface MailboxLeaseTable {
  mailbox_id: string;
  fencing_token: Big;
  holder: string | null;
  expires_at: Moment;
  waiting_since: Moment | null;
  waiting_for: 'host' | 'account' | null;
  connections: Generated<number>;
}

export interface MailboxWatchTable {
  mailbox_id: string;
  holder: string;
  expires_at: Moment;
}

export interface MailboxRunTable {
  id: Generated<string>;
  mailbox_id: string;
  runs: Generated<number>;
  started_at: Moment;
  ended_at: Moment;
  listed: number;
  known: number;
  accepted: number;
  acknowledged: number;
  failed: number;
  error_code: string | null;
  error: string | null;
}

export interface MailboxStateChangeTable {
  id: Generated<string>;
  mailbox_id: string;
  from_state: MailboxState;
  to_state: MailboxState;
  reason: string;
  at: Stamp;
}

export interface FolderCursorTable {
  mailbox_id: string;
  folder: string;
  uid_validity: string;
  next_uid: Big;
  unsettled: Generated<string>;
  reconciled_at: Stamp;
}

export interface SourceKeyTable {
  mailbox_id: string;
  folder: Generated<string>;
  uid_validity: Generated<string>;
  uid: string;
  mail_id: string;
  accepted_at: Stamp;
  acknowledged_at: Moment | null;
  held_back: Generated<boolean>;
  listed_size: ColumnType<string | null, number | null | undefined, number | null>;
}

export interface UnacceptedMessageTable {
  mailbox_id: string;
  folder: string;
  uid_validity: string;
  uid: string;
  first_seen_at: Stamp;
  breaks: Generated<number>;
}

/** Mailboxes and how they are fetched from. */
export interface MailboxTables {
  mailbox: MailboxTable;
  mailbox_lease: MailboxLeaseTable;
  mailbox_watch: MailboxWatchTable;
  mailbox_run: MailboxRunTable;
  mailbox_state_change: MailboxStateChangeTable;
  folder_cursor: FolderCursorTable;
  source_key: SourceKeyTable;
  unaccepted_message: UnacceptedMessageTable;
}
