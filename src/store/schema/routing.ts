import type { Generated } from 'kysely';
import type { Json, JsonWithDefault, Moment, Stamp } from './columns.ts';

export interface ProfileTable {
  id: string;
  name: string;
  kind: 'document-intake' | 'case-type' | 'olo';
  address: string;
  aliases: Generated<string[]>;
  default_for: Generated<string[]>;
  case_type_id: string | null;
  token_prefix: string | null;
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
  enabled: Generated<boolean>;
  created_by: string;
  mail_id: string | null;
  created_at: Stamp;
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

export interface SentMailTable {
  case_id: string;
  message_id: string;
  recipients: Generated<string[]>;
  sent_at: Stamp;
}

export interface SettingsChangeTable {
  version: Generated<string>;
  at: Moment;
  actor: string;
  kind: 'beginning' | 'configuration' | 'case-type' | 'mailbox' | 'profile' | 'decision-rule';
  object_id: string | null;
  name: string;
  before: Json<Record<string, unknown>> | null;
  after: Json<Record<string, unknown>> | null;
}

/** What decides where mail goes. */
export interface RoutingTables {
  settings_change: SettingsChangeTable;
  profile: ProfileTable;
  decision_rule: DecisionRuleTable;
  case_token: CaseTokenTable;
  token_guessing: TokenGuessingTable;
  sent_mail: SentMailTable;
}
