import type { App } from '../app.ts';

/** What the API works with. */
export type ApiContext = Pick<
  App,
  'config' | 'log' | 'db' | 'blobs' | 'secrets' | 'accessTokens' | 'queues' | 'cases' | 'tokenCodes'
>;
