import { pino } from 'pino';
import { readConfig } from '../config.ts';
import { buildApi } from './server.ts';

/** Parts of the application that routes are registered with and that nobody asks meanwhile: one that is asked says which. */
const untouched = <Part extends object>(name: string): Part =>
  new Proxy({} as Part, {
    get: (_part, property) => {
      throw new Error(`${name}.${String(property)}: the API is only described`);
    },
  });

/** The OpenAPI document as `/v1/openapi.json` gives it, made without a database, a queue or a data folder. */
export async function describeApi(): Promise<object> {
  const api = await buildApi({
    config: readConfig({}),
    log: pino({ level: 'silent' }),
    db: untouched('db'),
    blobs: untouched('blobs'),
    secrets: untouched('secrets'),
    accessTokens: untouched('accessTokens'),
    queues: untouched('queues'),
    cases: untouched('cases'),
    tokenCodes: untouched('tokenCodes'),
  });
  try {
    return (await api.inject('/v1/openapi.json')).json<object>();
  } finally {
    await api.close();
  }
}
