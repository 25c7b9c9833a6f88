import { sql } from 'kysely';
import { z } from 'zod';
import { clamdAnswers } from '../checks/clamd.ts';
import { rspamdAnswers } from '../checks/spam/rspamd.ts';
import type { Config } from '../config.ts';
import { asZaakpostError, ERRORS, type ErrorCode, ZaakpostError } from '../errors.ts';
import { databaseError } from '../store/database.ts';
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
            'SCANNER_UNAVAILABLE',
            'SPAM_FILTER_UNAVAILABLE',
          ],
        },
        schema: {
          operationId: 'isReady',
          summary: 'What it works with answers: database, queue, scanner and spam filter',
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
export async function readiness({ config, db, queues }: ApiContext): Promise<Component[]> {
  const { clamd, rspamd } = config;
  return Promise.all([
    component('database', 'DATABASE_UNAVAILABLE', () => sql`SELECT 1`.execute(db)),
    component('queue', 'QUEUE_UNAVAILABLE', () => queues.ping()),
    server('scanner', 'SCANNER_UNAVAILABLE', clamd, clamdAnswers),
    server('spam-filter', 'SPAM_FILTER_UNAVAILABLE', rspamd, rspamdAnswers),
  ]);
}

/** A spam filter that is away is told of, but keeps nothing from being done where mail goes on without it. */
const mailWaitsFor = ({ name, status }: Component, { rspamdAway }: Config): boolean =>
  status === 'down' && (name !== 'spam-filter' || rspamdAway === 'wait');

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
