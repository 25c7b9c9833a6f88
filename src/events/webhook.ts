import { type Selectable, sql } from 'kysely';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import type { Database, Queries } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { WebhookTable } from '../store/schema/events.ts';
import type { SecretBox } from '../store/secrets.ts';
import { EVENT_TYPE_NAMES } from './event-type.ts';
import { healthOf, NOTHING_WAITS, type WebhookHealth } from './webhook-health.ts';
import type { Receiver } from './webhook-request.ts';
import { generateSecret, openSecrets, rotated, sealSecrets } from './webhook-secret.ts';

/**
 * Where events may be sent. Whoever may add a webhook can make this host send requests (SSRF), so: only admins and operators may; only
 * https with a verified certificate, which also keeps away metadata services of clouds, and http to this host itself, for
 * a receiver beside us; no redirects; and of an answer nothing but its status is ever shown. Addresses of private
 * networks are allowed: that is where the systems of a municipality are.
 */
const receiverUrl = z
  .url()
  .max(2000)
  .refine(isReceiver, 'must be an https address without user and fragment, or http on this host itself');

/** What an admin says of a webhook. */
export const webhookInput = z.strictObject({
  url: receiverUrl.describe('Where events are posted to.'),
  types: z
    .array(z.enum(EVENT_TYPE_NAMES))
    .max(100)
    .default([])
    .describe('Types of event that it gets; none: all of them.'),
  enabled: z.boolean().default(true).describe('false: paused; what it is to get waits for it.'),
});

export type WebhookInput = z.infer<typeof webhookInput>;

/** A webhook and how it fares. */
export interface Webhook extends Omit<WebhookInput, 'types'>, WebhookHealth {
  id: string;
  types: string[];
  createdAt: Date;
  /** failing: events wait that it has refused. They are tried until it takes them. */
  state: 'delivering' | 'failing' | 'paused';
}

function isReceiver(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || url.username !== '' || url.password !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
}

/** The URL parser has brought an IPv4 address in any notation into its four decimal numbers. */
const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);

/**
 * Makes a webhook; it gets the events that are published from now on.
 *
 * @returns it, with its signing secret (`whsec_…`), which is not shown again.
 */
export async function createWebhook(
  db: Database,
  box: SecretBox,
  input: WebhookInput,
): Promise<{ webhook: Webhook; secret: string }> {
  const id = newId();
  const secret = generateSecret();
  await db
    .insertInto('webhook')
    .values({ id, ...input, secret: sealSecrets(box, [secret]) })
    .execute();
  return { webhook: await showWebhook(db, id), secret };
}

/** All webhooks, oldest first. */
export async function listWebhooks(db: Queries): Promise<Webhook[]> {
  const rows = await db.selectFrom('webhook').selectAll().orderBy('id').execute();
  return withHealth(db, rows);
}

/** @throws ZaakpostError NOT_FOUND */
export async function showWebhook(db: Queries, id: string): Promise<Webhook> {
  const [webhook] = await withHealth(db, [await findWebhook(db, id)]);
  return webhook ?? missing(id);
}

/**
 * Changes a webhook. Another choice of types counts for events published from now on.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function updateWebhook(db: Queries, id: string, input: WebhookInput): Promise<Webhook> {
  await db.updateTable('webhook').set(input).where('id', '=', id).execute();
  return showWebhook(db, id);
}

/**
 * Removes a webhook, with all that waits for it.
 *
 * @throws ZaakpostError NOT_FOUND
 */
export async function removeWebhook(db: Queries, id: string): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('webhook').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) missing(id);
}

/**
 * Gives a webhook a new secret. The one before it goes on signing beside it until the next rotation, so that the receiver
 * can change over when it suits.
 *
 * @returns the new secret, which is not shown again.
 * @throws ZaakpostError NOT_FOUND, SECRET_KEY_WRONG
 */
export async function rotateSecret(db: Database, box: SecretBox, id: string): Promise<string> {
  return db.transaction().execute(async (transaction) => {
    const row = await transaction
      .selectFrom('webhook')
      .select('secret')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    const secret = generateSecret();
    const secrets = rotated(openSecrets(box, (row ?? missing(id)).secret), secret);
    await transaction
      .updateTable('webhook')
      .set({ secret: sealSecrets(box, secrets) })
      .where('id', '=', id)
      .execute();
    return secret;
  });
}

/**
 * Makes all that waits for a webhook due at once, for when its receiver has been mended.
 *
 * @returns how many events that are.
 * @throws ZaakpostError NOT_FOUND
 */
export async function retryWebhook(db: Database, id: string): Promise<number> {
  await findWebhook(db, id);
  const { numUpdatedRows } = await db
    .updateTable('webhook_delivery')
    .set({ due_at: sql`now()` })
    .where('webhook_id', '=', id)
    .where('delivered_at', 'is', null)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** @throws ZaakpostError NOT_FOUND */
export async function requireWebhook(db: Queries, id: string): Promise<void> {
  await findWebhook(db, id);
}

/**
 * Where a webhook's events go and what signs them.
 *
 * @throws ZaakpostError NOT_FOUND, SECRET_KEY_WRONG
 */
export async function receiverOf(db: Queries, box: SecretBox, id: string): Promise<Receiver> {
  const { url, secret } = await findWebhook(db, id);
  return { url, secrets: openSecrets(box, secret) };
}

async function findWebhook(db: Queries, id: string): Promise<Selectable<WebhookTable>> {
  const row = await db.selectFrom('webhook').selectAll().where('id', '=', id).executeTakeFirst();
  return row ?? missing(id);
}

function missing(id: string): never {
  throw new ZaakpostError('NOT_FOUND', { detail: `webhook ${id}` });
}

async function withHealth(db: Queries, rows: Selectable<WebhookTable>[]): Promise<Webhook[]> {
  const health = await healthOf(
    db,
    rows.map((row) => row.id),
  );
  return rows.map((row) => webhookOf(row, health.get(row.id) ?? NOTHING_WAITS));
}

function webhookOf(row: Selectable<WebhookTable>, health: WebhookHealth): Webhook {
  return {
    id: row.id,
    url: row.url,
    types: row.types,
    enabled: row.enabled,
    createdAt: row.created_at,
    state: row.enabled ? (health.refused > 0 ? 'failing' : 'delivering') : 'paused',
    ...health,
  };
}
