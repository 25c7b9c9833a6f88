import type { Database } from '../store/database.ts';
import { newId } from '../store/id.ts';
import type { SecretBox } from '../store/secrets.ts';
import type { CloudEvent } from './cloudevent.ts';
import { toCloudEvent } from './cloudevent.ts';
import { receiverOf } from './webhook.ts';
import { sendTimed, type TimedAttempt } from './webhook-request.ts';

/** Type of the event that a trial sends. It is not in the stream, and no webhook can choose it. */
export const TRIAL_TYPE = 'nl.zaakpost.webhooks.tried';

export interface TrialOptions {
  /** The configuration's `eventSource`. */
  source: string;
  /** Longest exchange, in milliseconds. */
  timeoutMs: number;
}

/**
 * Sends a webhook an event of its own, once and at once, signed like any other: what its receiver answers shows whether address,
 * certificate and secret are right. A paused one is tried too.
 *
 * @throws ZaakpostError NOT_FOUND, SECRET_KEY_WRONG
 */
export async function tryWebhook(
  db: Database,
  box: SecretBox,
  webhookId: string,
  { source, timeoutMs }: TrialOptions,
): Promise<TimedAttempt & { event: CloudEvent }> {
  const receiver = await receiverOf(db, box, webhookId);
  const event = trialEvent(webhookId, source);
  const attempt = await sendTimed(receiver, event, { timeoutMs, signal: new AbortController().signal });
  return { ...attempt, event };
}

const trialEvent = (webhookId: string, source: string): CloudEvent =>
  toCloudEvent(
    {
      sequence: '0',
      position: '0',
      id: newId(),
      type: TRIAL_TYPE,
      subject: webhookId,
      time: new Date(),
      data: {},
    },
    source,
  );
