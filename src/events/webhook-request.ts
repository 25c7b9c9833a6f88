import { Webhook } from 'standardwebhooks';
import { CLOUDEVENT_MEDIA_TYPE, type CloudEvent } from './cloudevent.ts';

/** What came of one attempt. */
export type Attempt =
  | { delivered: true; status: number }
  | { delivered: false; status: number | null; error: string };

/** It, with how long the exchange took. */
export type TimedAttempt = Attempt & { millis: number };

/** Where an event is sent, and what signs it. */
export interface Receiver {
  url: string;
  /** Newest first; each signs. */
  secrets: readonly string[];
}

/** An answer says all in its status. A little of its body is read, so that the connection can be used again, and thrown away. */
const MAX_ANSWER_OCTETS = 16 * 1024;

/**
 * Sends an event once, in structured mode, signed by Standard Webhooks (`webhook-id` is the event's id: the same at each
 * attempt). Only a status of 2xx counts as delivered; redirects are not followed, as the receiver's address is an
 * admin's choice and not the receiver's.
 *
 * @param options.timeoutMs for the whole exchange.
 * @param options.signal gives the attempt up.
 * @returns what came of it; never throws on the receiver's doing.
 */
export async function sendEvent(
  receiver: Receiver,
  event: CloudEvent,
  options: { timeoutMs: number; signal: AbortSignal },
): Promise<Attempt> {
  const body = JSON.stringify(event);
  try {
    const answer = await fetch(receiver.url, {
      method: 'POST',
      headers: {
        'content-type': CLOUDEVENT_MEDIA_TYPE,
        'user-agent': 'Zaakpost',
        ...signature(receiver, event.id, body),
      },
      body,
      redirect: 'manual',
      signal: AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs)]),
    });
    await discardBody(answer);
    if (answer.ok) return { delivered: true, status: answer.status };
    return { delivered: false, status: answer.status, error: `HTTP ${answer.status}` };
  } catch (error) {
    return { delivered: false, status: null, error: reason(error) };
  }
}

/** Sends an event once, as `sendEvent`, and takes the time. */
export async function sendTimed(...given: Parameters<typeof sendEvent>): Promise<TimedAttempt> {
  const begun = performance.now();
  const attempt = await sendEvent(...given);
  return { ...attempt, millis: Math.round(performance.now() - begun) };
}

function signature(receiver: Receiver, id: string, body: string): Record<string, string> {
  const now = new Date();
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': receiver.secrets.map((secret) => new Webhook(secret).sign(id, now, body)).join(' '),
  };
}

/** Reads the body up to its limit. What becomes of it after the status does not matter. */
async function discardBody(answer: Response): Promise<void> {
  if (!answer.body) return;
  let octets = 0;
  try {
    for await (const chunk of answer.body) {
      octets += chunk.byteLength;
      if (octets > MAX_ANSWER_OCTETS) return;
    }
  } catch {
    // Cut or late after the status: the answer was given.
  }
}

/** A network error in a few words: its code where it has one, else its message. Holds no part of an answer. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'no answer in time';
  const cause = error.cause instanceof Error ? error.cause : error;
  const { code } = cause as NodeJS.ErrnoException;
  return code ? `${code}: ${cause.message}` : cause.message;
}
