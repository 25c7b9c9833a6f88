import type { Generated } from 'kysely';
import type { Big, Json, Moment, Stamp } from './columns.ts';

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
  attempted_at: Moment | null;
  last_millis: number | null;
}

/** The outbox and who reads it. */
export interface EventTables {
  outbox_event: OutboxEventTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
}
