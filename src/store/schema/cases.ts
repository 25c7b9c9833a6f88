import type { Generated, GeneratedAlways } from 'kysely';
import type { Big, JsonWithDefault, Moment, Stamp } from './columns.ts';

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
  last_activity_at: Stamp;
  profile_id: string | null;
  mailbox_id: string | null;
  /** Made by the database, of what is written in the row. */
  words: GeneratedAlways<string>;
}

export interface CaseReferenceTable {
  case_id: string;
  source: string;
  reference: string;
  words: GeneratedAlways<string>;
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
  words: GeneratedAlways<string>;
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
  made_at: Moment | null;
  purged_at: Moment | null;
}

/** The built-in case system. */
export interface CaseTables {
  case_type: CaseTypeTable;
  cases: CasesTable;
  case_reference: CaseReferenceTable;
  timeline_entry: TimelineEntryTable;
  intake_entry: IntakeEntryTable;
  document: DocumentTable;
}
