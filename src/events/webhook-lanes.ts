import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { SecretBox } from '../store/secrets.ts';
import { type OpenSpan, traced } from '../tracing.ts';
import { backoffMs } from './backoff.ts';
import { toCloudEvent } from './cloudevent.ts';
import { deliverySpan, mailOf } from './delivery-span.ts';
import { type Claim, claimDeliveries, giveBack, recordAttempt, webhooksDue } from './webhook-delivery.ts';
import { type Receiver, sendTimed } from './webhook-request.ts';
import { openSecrets } from './webhook-secret.ts';

/** What the lanes work with. */
export interface LaneOptions {
  db: Database;
  secrets: SecretBox;
  /** The configuration's `eventSource`. */
  source: string;
  /** Longest exchange with a receiver, in milliseconds. */
  timeoutMs: number;
  /** Told of refused events (WEBHOOK_REFUSED), with what they are, and of whatever else went wrong. */
  onError(error: unknown, of?: AttemptIds): void;
  /** Milliseconds to wait after so many failures; `backoffMs` unless told. */
  backoff?: (failures: number) => number;
}

/** What an attempt was at, for the log. */
export interface AttemptIds {
  webhookId: string;
  eventId: string;
  /** Of an event that is about a mail. */
  mailId: string | undefined;
  attempt: number;
}

/** Requests to one receiver at a time. */
const LANE_WIDTH = 8;

/** Time beyond the exchange in which the outcome has to be recorded; after it another worker may send. */
const LEASE_MARGIN_MS = 30_000;

/** Longest rest of a receiver that refuses all: it is then probed with one event a minute. */
const LONGEST_REST_MS = 60_000;

/** A receiver that refused all it was sent last. */
interface Rest {
  failures: number;
  until: number;
}

/**
 * Sends events to webhooks, each in a lane of its own: a slow or dead receiver holds up nobody else. A receiver that fails
 * rests, and is then tried with a single event before the others follow.
 */
export class WebhookLanes {
  readonly #options: LaneOptions;
  readonly #backoff: (failures: number) => number;
  readonly #lanes = new Map<string, Promise<void>>();
  readonly #resting = new Map<string, Rest>();
  readonly #closing = new AbortController();

  constructor(options: LaneOptions) {
    this.#options = options;
    this.#backoff = options.backoff ?? backoffMs;
  }

  /** Opens a lane for every webhook that has something due, unless one is open or it rests. Does not wait for them. */
  async sweep(): Promise<void> {
    for (const webhookId of await webhooksDue(this.#options.db)) {
      const resting = (this.#resting.get(webhookId)?.until ?? 0) > Date.now();
      if (!resting && !this.#lanes.has(webhookId) && !this.#closing.signal.aborted)
        this.#lanes.set(webhookId, this.#run(webhookId));
    }
  }

  /** Resolves when all lanes that are open now have come to their end. */
  async settled(): Promise<void> {
    await Promise.all(this.#lanes.values());
  }

  /** Breaks off what is being sent and gives it back. Receivers tell a repetition by its `webhook-id`. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.settled();
  }

  async #run(webhookId: string): Promise<void> {
    try {
      while (await this.#batch(webhookId));
    } catch (error) {
      this.#rest(webhookId);
      this.#options.onError(error);
    } finally {
      this.#lanes.delete(webhookId);
    }
  }

  /** Sends what is due, up to the lane's width; @returns whether to go on. */
  async #batch(webhookId: string): Promise<boolean> {
    const { db, timeoutMs } = this.#options;
    const receiver = await this.#receiver(webhookId);
    if (!receiver || this.#closing.signal.aborted) return false;
    const width = this.#resting.has(webhookId) ? 1 : LANE_WIDTH;
    const claims = await claimDeliveries(db, webhookId, width, timeoutMs + LEASE_MARGIN_MS);
    if (claims.length === 0) return false;
    const taken = await Promise.all(claims.map((claim) => this.#try(receiver, claim)));
    if (this.#closing.signal.aborted) return false;
    if (!taken.includes(true)) {
      this.#rest(webhookId);
      return false;
    }
    this.#resting.delete(webhookId);
    return true;
  }

  /** An outcome that cannot be recorded leaves the claim to its lease. */
  async #try(receiver: Receiver, claim: Claim): Promise<boolean> {
    try {
      return await traced('deliver', deliverySpan(claim), (span) => this.#send(receiver, claim, span));
    } catch (error) {
      this.#options.onError(error, idsOf(claim));
      return false;
    }
  }

  /** @returns whether the receiver took it. */
  async #send(receiver: Receiver, claim: Claim, span: OpenSpan): Promise<boolean> {
    const { db, source, timeoutMs, onError } = this.#options;
    const signal = this.#closing.signal;
    const attempt = await sendTimed(receiver, toCloudEvent(claim.event, source), { timeoutMs, signal });
    span.tell({ 'http.response.status_code': attempt.status ?? undefined });
    if (!attempt.delivered && signal.aborted) {
      await giveBack(db, claim);
      return false;
    }
    await recordAttempt(db, claim, attempt, this.#backoff(claim.attempts));
    if (!attempt.delivered) {
      span.fail('WEBHOOK_REFUSED');
      onError(new ZaakpostError('WEBHOOK_REFUSED', { detail: attempt.error }), idsOf(claim));
    }
    return attempt.delivered;
  }

  /** Where to send and what signs, read anew for each batch: a change counts at once. Null where it was paused or removed. */
  async #receiver(webhookId: string): Promise<Receiver | null> {
    const row = await this.#options.db
      .selectFrom('webhook')
      .select(['url', 'secret'])
      .where('id', '=', webhookId)
      .where('enabled', '=', true)
      .executeTakeFirst();
    return row ? { url: row.url, secrets: openSecrets(this.#options.secrets, row.secret) } : null;
  }

  #rest(webhookId: string): void {
    const failures = (this.#resting.get(webhookId)?.failures ?? 0) + 1;
    const until = Date.now() + Math.min(LONGEST_REST_MS, this.#backoff(failures));
    this.#resting.set(webhookId, { failures, until });
  }
}

const idsOf = ({ webhookId, event, attempts }: Claim): AttemptIds => ({
  webhookId,
  eventId: event.id,
  mailId: mailOf(event),
  attempt: attempts,
});
