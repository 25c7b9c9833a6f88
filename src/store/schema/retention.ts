import type { Json, JsonWithDefault, Moment, Stamp } from './columns.ts';

export interface RetentionRunTable {
  id: string;
  actor: string;
  started_at: Stamp;
  ended_at: Moment | null;
  report: JsonWithDefault<unknown>;
}

export interface PersonErasureTable {
  id: string;
  actor: string;
  case_files: 'keep' | 'erase';
  erased_at: Stamp;
  person_reference: string | null;
  report: Json<unknown>;
}

export interface ReleasedBlobTable {
  sha256: string;
}

/** What was purged and erased. */
export interface RetentionTables {
  retention_run: RetentionRunTable;
  person_erasure: PersonErasureTable;
  released_blob: ReleasedBlobTable;
}
