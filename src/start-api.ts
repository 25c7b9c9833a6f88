import type { FastifyInstance } from 'fastify';
import { ensureFirstAdmin, FIRST_ADMIN } from './accounts/first-admin.ts';
import { publicUrl, signInAddress } from './accounts/sign-in-address.ts';
import { ensureApiKey } from './api/api-key.ts';
import { buildApi } from './api/server.ts';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { ZaakpostError } from './errors.ts';
import { type ProcessMetrics, processMetrics, type Running, startDeliver, startIngest } from './start.ts';
import { startPoll } from './start-poll.ts';
import { startReceive } from './start-receive.ts';

/** A running API. */
export interface RunningApi extends Running {
  /** Where it listens, such as `http://127.0.0.1:8025`. */
  url: string;
}

/** Serves the API, with a key and an admin made on first start. @throws ZaakpostError CONFIG_INVALID where its port cannot be had. */
export async function startApi(
  app: App,
  { registry }: ProcessMetrics = processMetrics(),
): Promise<RunningApi> {
  await ensureApiKey(app.db, app.config);
  const api = await buildApi(app, registry);
  const url = await listen(api, app.config);
  app.log.info({ url }, 'API is ready');
  await tellFirstAdmin(app, url);
  return { url, close: () => api.close() };
}

/** The one secret that is ever logged: it is good once, for a day, and nobody could sign in without it. */
async function tellFirstAdmin({ config, db, log }: App, url: string): Promise<void> {
  const link = await ensureFirstAdmin(db);
  if (!link) return;
  const signIn = signInAddress(publicUrl(config, url), link.token);
  log.warn(
    { signIn, expiresAt: link.expiresAt },
    `account ${FIRST_ADMIN} was made: sign in once at this address`,
  );
}

async function listen(api: FastifyInstance, { apiHost: host, apiPort: port }: Config): Promise<string> {
  try {
    return await api.listen({ host, port });
  } catch (cause) {
    await api.close();
    const { code } = cause as NodeJS.ErrnoException;
    const detail = `ZAAKPOST_API_HOST, ZAAKPOST_API_PORT: cannot listen on ${host}:${port} (${code})`;
    throw new ZaakpostError('CONFIG_INVALID', { detail, cause });
  }
}

/** Everything in one process. */
export interface RunningAll {
  parts: Running[];
  api: RunningApi;
}

/** Starts all workers and the API in this process. @throws as `openIngest`; then what was started is closed again. */
export async function startAll(app: App): Promise<RunningAll> {
  const metrics = processMetrics();
  const parts: Running[] = [];
  try {
    parts.push(await startIngest(app, metrics));
    parts.push(await startDeliver(app));
    const api = await startApi(app, metrics);
    parts.push(api, await startReceive(app), await startPoll(app));
    return { parts, api };
  } catch (error) {
    await Promise.all(parts.map((part) => part.close()));
    throw error;
  }
}
