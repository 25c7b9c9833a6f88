import { sql } from 'kysely';
import { z } from 'zod';
import { clamdAnswers } from '../checks/clamd.ts';
import { rspamdAnswers } from '../checks/spam/rspamd.ts';
import type { Config } from '../config.ts';
import { asZaakpostError, ERRORS, type ErrorCode, ZaakpostError } from '../errors.ts';
import type { BlobStore } from '../store/blobs.ts';
import { databaseError } from '../store/database.ts';
import { freeOctets } from '../store/free-space.ts';
import type { ApiContext } from './context.ts';
import { type Component, componentSchema, NotReady } from './problem.ts';
import type { Resource } from './zod-compiler.ts';

/** Longest wait for a component: a probe wants an answer now. */
const PATIENCE_MS = 5_000;

/** Whether Zaakpost runs and can work: for orchestrators, without a key. */
export const health = (context: ApiContext): Resource => {
  return async (api) => {
    const tags = ['health'];

    api.get(
      '/health/live',
      {
        config: { open: true },
        schema: {
          operationId: 'isLive',
          summary: 'The process is up',
          tags,
          response: { 200: z.object({ status: z.literal('up') }) },
        },
      },
      async () => ({ status: 'up' as const }),
    );

    api.get(
      '/health/ready',
      {
        config: {
          open: true,
          problems: [
            'DATABASE_UNAVAILABLE',
            'QUEUE_UNAVAILABLE',
            'STORAGE_FULL',
            'STORAGE_FAILED',
            'SCANNER_UNAVAILABLE',
            'SPAM_FILTER_UNAVAILABLE',
          ],
        },
        schema: {
          operationId: 'isReady',
          summary:
            'What it works with answers: database, queue, scanner and spam filter; and there is room for mail',
          tags,
          response: { 200: z.object({ status: z.literal('ready'), components: z.array(componentSchema) }) },
        },
      },
      async () => {
        const components = await readiness(context);
        if (components.some((one) => mailWaitsFor(one, context.config))) throw new NotReady(components);
        return { status: 'ready' as const, components };
      },
    );
  };
};

/** Asks each component whether it is there. */
export async function readiness({ blobs, config, db, queues }: ApiContext): Promise<Component[]> {
  const { clamd, rspamd } = config;
  return Promise.all([
    component('database', 'DATABASE_UNAVAILABLE', () => sql`SELECT 1`.execute(db)),
    component('queue', 'QUEUE_UNAVAILABLE', () => queues.ping()),
    storage(blobs, config),
    server('scanner', 'SCANNER_UNAVAILABLE', clamd, clamdAnswers),
    server('spam-filter', 'SPAM_FILTER_UNAVAILABLE', rspamd, rspamdAnswers),
  ]);
}

/** A spam filter that is away is told of, but keeps nothing from being done where mail goes on without it. */
const mailWaitsFor = ({ name, status }: Component, { rspamdAway }: Config): boolean =>
  status === 'down' && (name !== 'spam-filter' || rspamdAway === 'wait');

/** The disk of the mail: down where nothing more is taken in, low before that. */
async function storage(blobs: BlobStore, config: Config): Promise<Component> {
  let free = Number.POSITIVE_INFINITY;
  const found = await component('storage', 'STORAGE_FAILED', async () => {
    free = await freeOctets(blobs.folder);
    if (free <= config.storageReserveBytes) throw new ZaakpostError('STORAGE_FULL');
  });
  if (found.status !== 'up' || free >= config.storageLowBytes) return found;
  return { ...found, status: 'low', code: 'STORAGE_LOW', message: ERRORS.STORAGE_LOW.message };
}

/** A component that is used where its address is set. */
async function server(
  name: string,
  away: ErrorCode,
  address: string | undefined,
  answers: (at: { address: string; timeoutMs: number }) => Promise<boolean>,
): Promise<Component> {
  if (address === undefined) return { name, status: 'off', code: null, message: null };
  return component(name, away, async () => {
    if (!(await answers({ address, timeoutMs: PATIENCE_MS }))) throw new ZaakpostError(away);
  });
}

async function component(name: string, late: ErrorCode, ask: () => Promise<unknown>): Promise<Component> {
  const { promise: overdue, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ZaakpostError(late)), PATIENCE_MS);
  try {
    await Promise.race([ask(), overdue]);
    return { name, status: 'up', code: null, message: null };
  } catch (error) {
    const { code } = asZaakpostError(databaseError(error));
    return { name, status: 'down', code, message: ERRORS[code].message };
  } finally {
    clearTimeout(timer);
  }
}
