import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Saying } from '../../words/saying.ts';
import type { Big, Json, JsonWithDefault, Moment, Stamp } from './columns.ts';

export interface MailTable {
  id: string;
  mailbox_id: string | null;
  status: Generated<'received' | 'filed' | 'held' | 'quarantined' | 'discarded' | 'failed'>;
  reason: Json<Saying[]> | null;
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
  profile_ids: Generated<string[]>;
  trace: JsonWithDefault<unknown[]>;
  rendition_sha256: string | null;
  rendition_pages: number | null;
  rendition_recipe: Json<unknown> | null;
  rendition_made_at: Moment | null;
  rendition_purged_at: Moment | null;
  decision: Json<unknown> | null;
  raw_purged_at: Moment | null;
  erased_at: Moment | null;
  erased_by: string | null;
  error: JSONColumnType<{ code: string; message: string }> | null;
  generation: Generated<number>;
  attempts: Generated<number>;
  status_at: Stamp;
}

export interface MailStatusChangeTable {
  id: Generated<string>;
  mail_id: string;
  from_status: string | null;
  to_status: string;
  reason: Json<Saying[]> | null;
  actor: string;
  at: Stamp;
}

export interface MailSearchTable {
  mail_id: string;
  /** tsvector */
  words: string;
}

export interface CleanScanTable {
  sha256: string;
  version: string;
  scanned_at: Stamp;
}

export interface FilingTable {
  content_identity: string;
  destination: string;
  mail_id: string;
  filed_at: Stamp;
}

export interface AcknowledgementTable {
  id: string;
  mail_id: string;
  recipient: string;
  received_at: Moment;
  due_at: Stamp;
}

export interface MailAddressTable {
  address_sha256: Buffer;
  mail_id: string;
  found_in: string[];
}

/** Mail, what was found in it and where it went. */
export interface MailTables {
  mail: MailTable;
  mail_address: MailAddressTable;
  mail_status_change: MailStatusChangeTable;
  mail_search: MailSearchTable;
  clean_scan: CleanScanTable;
  filing: FilingTable;
  acknowledgement: AcknowledgementTable;
}
