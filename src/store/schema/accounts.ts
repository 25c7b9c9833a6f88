import type { ColumnType } from 'kysely';
import type { Moment, Stamp } from './columns.ts';

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
  id_token: Buffer | null;
  origin: string | null;
  user_agent: string | null;
}

export interface SignInFailureTable {
  name_sha256: Buffer;
  failures: number;
  locked_until: Moment | null;
  last_at: Stamp;
}

export interface IdentityTable {
  issuer: string;
  subject: string;
  account_id: string;
  linked_at: Stamp;
}

export interface SignInLinkTable {
  token_sha256: Buffer;
  account_id: string;
  created_at: Stamp;
  expires_at: Moment;
}

export interface OwnerTable {
  /** One of the three. */
  mailbox_id: string | null;
  profile_id: string | null;
  case_id: string | null;
  /** One of the two. */
  account_id: string | null;
  group_name: string | null;
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

export interface AuditExportTable {
  id: string;
  at: Stamp;
  actor: string;
  through_id: string;
  entries: number;
}

export interface IdempotentRequestTable {
  actor_kind: 'account' | 'api-key';
  actor_id: string;
  key_sha256: Buffer;
  request_sha256: Buffer;
  begun_at: Stamp;
  answer: Buffer | null;
}

/** Who may sign in, and what they did. */
export interface AccountTables {
  api_key: ApiKeyTable;
  account: AccountTable;
  session: SessionTable;
  sign_in_link: SignInLinkTable;
  sign_in_failure: SignInFailureTable;
  identity: IdentityTable;
  owner: OwnerTable;
  audit_entry: AuditEntryTable;
  audit_export: AuditExportTable;
  idempotent_request: IdempotentRequestTable;
}
