import type { ColumnType, Generated, JSONColumnType } from 'kysely';

/** A moment that the database fills in. */
type Stamp = ColumnType<Date, Date | string | undefined, Date | string>;
type Moment = ColumnType<Date, Date | string, Date | string>;
/** bigint: node-postgres hands it out as text, since it may exceed a double. */
type Big = ColumnType<string, number | bigint | string, number | bigint | string>;
/** JSON that its own module gives a meaning; the column takes serialised text. */
type Json<T> = ColumnType<T, string, string>;
type JsonWithDefault<T> = ColumnType<T, string | undefined, string>;

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
  not_in_ledger: Big | null;
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
}

export interface UnacceptedMessageTable {
  mailbox_id: string;
  folder: string;
  uid_validity: string;
  uid: string;
  first_seen_at: Stamp;
  breaks: Generated<number>;
}

export interface MailboxStateChangeTable {
  id: Generated<string>;
  mailbox_id: string;
  from_state: MailboxState;
  to_state: MailboxState;
  reason: string;
  at: Stamp;
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

export interface MailTable {
  id: string;
  mailbox_id: string | null;
  status: Generated<'received' | 'filed' | 'held' | 'quarantined' | 'discarded' | 'failed'>;
  reason: string | null;
  received_at: Stamp;
  raw_sha256: string;
  undownloaded_size: ColumnType<string | null, number | bigint | null | undefined, number | bigint | null>;
  raw_size: Big;
  envelope: JSONColumnType<{
    sender?: string;
    recipients: string[];
    client?: { address: string; name: string; protocol: string };
  }> | null;
  origin: JSONColumnType<{ folder: string; junk: boolean }> | null;
  content_identity: string | null;
  duplicate_of: string | null;
  message_id: string | null;
  subject: string | null;
  sender: string | null;
  sent_at: Moment | null;
  verdicts: JsonWithDefault<unknown[]>;
  contents: Json<unknown> | null;
  route: Json<unknown> | null;
  trace: JsonWithDefault<unknown[]>;
  rendition_sha256: string | null;
  rendition_pages: number | null;
  decision: Json<unknown> | null;
  raw_purged_at: Moment | null;
  erased_at: Moment | null;
  erased_by: string | null;
  error: JSONColumnType<{ code: string; message: string }> | null;
  generation: Generated<number>;
  attempts: Generated<number>;
  status_at: Stamp;
}

export interface CleanScanTable {
  sha256: string;
  version: string;
  scanned_at: Stamp;
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

export interface MailboxWatchTable {
  mailbox_id: string;
  holder: string;
  expires_at: Moment;
}

export interface FolderCursorTable {
  mailbox_id: string;
  folder: string;
  uid_validity: string;
  next_uid: Big;
  unsettled: Generated<string>;
  reconciled_at: Stamp;
}

export interface FilingTable {
  content_identity: string;
  destination: string;
  mail_id: string;
  filed_at: Stamp;
}

export interface MailStatusChangeTable {
  id: Generated<string>;
  mail_id: string;
  from_status: string | null;
  to_status: string;
  reason: string | null;
  actor: string;
  at: Stamp;
}

export interface CaseTypeTable {
  id: string;
  name: string;
  description: Generated<string>;
  token_prefix: string | null;
  attributes: JsonWithDefault<unknown[]>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface CasesTable {
  id: string;
  number: Generated<string>;
  case_type_id: string;
  status: Generated<'open' | 'closed'>;
  description: Generated<string>;
  requester_name: string | null;
  requester_address: string | null;
  attributes: JsonWithDefault<Record<string, unknown>>;
  created_at: Stamp;
  closed_at: Moment | null;
}

export interface CaseReferenceTable {
  case_id: string;
  source: string;
  reference: string;
}

export interface SentMailTable {
  case_id: string;
  message_id: string;
  recipients: Generated<string[]>;
  sent_at: Stamp;
}

export interface AcknowledgementTable {
  id: string;
  mail_id: string;
  recipient: string;
  received_at: Moment;
  due_at: Stamp;
}

export interface CaseTokenTable {
  id: string;
  case_id: string;
  prefix: string;
  /** One of the two. */
  code: string | null;
  code_hmac: Buffer | null;
  issued_at: Stamp;
  expires_at: Moment | null;
  revoked_at: Moment | null;
}

export interface TokenGuessingTable {
  scope: string;
  noticed_at: Stamp;
}

export interface ProfileTable {
  id: string;
  name: string;
  kind: 'document-intake' | 'case-type' | 'olo';
  address: string;
  aliases: Generated<string[]>;
  default_for: Generated<string[]>;
  case_type_id: string | null;
  mapping: JsonWithDefault<Record<string, unknown>>;
  policy: JsonWithDefault<Record<string, unknown>>;
  rendition: JsonWithDefault<Record<string, unknown>>;
  enabled: Generated<boolean>;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface DecisionRuleTable {
  id: string;
  sender: string;
  subject_pattern: string;
  profile_id: string;
  created_by: string;
  mail_id: string | null;
  created_at: Stamp;
}

export interface PersonErasureTable {
  id: string;
  actor: string;
  case_files: 'keep' | 'erase';
  erased_at: Stamp;
  report: Json<unknown>;
}

export interface ReleasedBlobTable {
  sha256: string;
}

export interface RetentionRunTable {
  id: string;
  actor: string;
  started_at: Stamp;
  ended_at: Moment | null;
  report: JsonWithDefault<unknown>;
}

export interface TimelineEntryTable {
  id: string;
  case_id: string;
  mail_id: string | null;
  kind: 'mail' | 'created' | 'closed' | 'reopened';
  sender: string | null;
  subject: string | null;
  notes: JsonWithDefault<string[]>;
  at: Stamp;
}

export interface IntakeEntryTable {
  id: string;
  profile_id: string;
  mail_id: string;
  sender: string | null;
  subject: string | null;
  created_at: Stamp;
}

export interface DocumentTable {
  id: string;
  mail_id: string;
  case_id: string | null;
  intake_entry_id: string | null;
  role: 'original' | 'rendition' | 'attachment';
  name: string;
  media_type: string;
  size: Big;
  sha256: string;
  created_at: Stamp;
}

export interface OutboxEventTable {
  sequence: Generated<string>;
  /** Text, as bigint. */
  position: string | null;
  id: string;
  type: string;
  subject: string;
  time: Stamp;
  data: Json<Record<string, unknown>>;
  queued_at: Moment | null;
}

export interface WebhookTable {
  id: string;
  url: string;
  secret: Buffer;
  types: Generated<string[]>;
  enabled: Generated<boolean>;
  created_at: Stamp;
}

export interface WebhookDeliveryTable {
  webhook_id: string;
  event_sequence: Big;
  attempts: Generated<number>;
  due_at: Stamp;
  delivered_at: Moment | null;
  last_status: number | null;
  last_error: string | null;
}

export interface ApiKeyTable {
  id: string;
  name: string;
  key_sha256: Buffer;
  created_at: Stamp;
  last_used_at: Moment | null;
  revoked_at: Moment | null;
  roles: string[];
  expires_at: Moment | null;
}

/** Every table, as `src/store/migrations/` makes it. */
export interface AccountTable {
  id: string;
  name: string;
  display_name: string;
  roles: string[];
  groups: string[];
  password_hash: string | null;
  totp_secret: Buffer | null;
  totp_offered: Buffer | null;
  totp_step: ColumnType<string | null, number | null, number | null>;
  failed_sign_ins: Generated<number>;
  locked_until: Moment | null;
  disabled_at: Moment | null;
  last_sign_in_at: Moment | null;
  created_at: Stamp;
  updated_at: Stamp;
}

export interface SessionTable {
  id: string;
  account_id: string;
  token_sha256: Buffer;
  csrf_token: string;
  created_at: Stamp;
  last_seen_at: Stamp;
  expires_at: Moment;
}

export interface SignInLinkTable {
  token_sha256: Buffer;
  account_id: string;
  created_at: Stamp;
  expires_at: Moment;
}

export interface AuditEntryTable {
  id: string;
  at: Stamp;
  actor_kind: 'account' | 'api-key' | 'command';
  actor_id: string | null;
  actor_name: string;
  action: string;
  object: string | null;
  result: 'done' | 'refused' | 'failed';
  detail: string | null;
  origin: string;
  request_id: string | null;
}

export interface Schema {
  mailbox: MailboxTable;
  mailbox_lease: MailboxLeaseTable;
  mailbox_state_change: MailboxStateChangeTable;
  unaccepted_message: UnacceptedMessageTable;
  mailbox_run: MailboxRunTable;
  clean_scan: CleanScanTable;
  mail: MailTable;
  source_key: SourceKeyTable;
  mailbox_watch: MailboxWatchTable;
  folder_cursor: FolderCursorTable;
  filing: FilingTable;
  mail_status_change: MailStatusChangeTable;
  case_type: CaseTypeTable;
  cases: CasesTable;
  case_reference: CaseReferenceTable;
  sent_mail: SentMailTable;
  case_token: CaseTokenTable;
  acknowledgement: AcknowledgementTable;
  token_guessing: TokenGuessingTable;
  profile: ProfileTable;
  decision_rule: DecisionRuleTable;
  retention_run: RetentionRunTable;
  person_erasure: PersonErasureTable;
  released_blob: ReleasedBlobTable;
  timeline_entry: TimelineEntryTable;
  intake_entry: IntakeEntryTable;
  document: DocumentTable;
  outbox_event: OutboxEventTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
  api_key: ApiKeyTable;
  account: AccountTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  audit_entry: AuditEntryTable;
}
