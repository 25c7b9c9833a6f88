import { z } from 'zod';

/** What a resync did, as it is kept with its mailbox. */
export const lastResync = z
  .object({
    startAt: z.coerce.date().describe('The moment from which on it looked, by the time at the server.'),
    endedAt: z.coerce.date(),
    listed: z.int().describe('Messages from then on, and perhaps of the day before.'),
    known: z.int().describe('Of these, in the ledger before.'),
    accepted: z.int(),
    failed: z.int().describe('Messages that could not be accepted.'),
    error: z.object({ code: z.string(), message: z.string() }).nullable(),
  })
  .meta({ id: 'MailboxResync', description: 'What a resync did.' });

export type LastResync = z.infer<typeof lastResync>;
