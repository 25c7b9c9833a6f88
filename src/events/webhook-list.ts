import { holds, type ShortList } from '../store/sorted.ts';
import type { Webhook } from './webhook.ts';

/** Which webhooks are listed. */
export interface WebhookFilter {
  state?: Webhook['state'] | undefined;
  /** A part of its address. */
  search?: string | undefined;
}

/** The list of receivers of events. */
export const WEBHOOK_LIST: ShortList<Webhook, 'createdAt' | 'url' | 'waiting', WebhookFilter> = {
  keys: { createdAt: ({ createdAt }) => createdAt, url: ({ url }) => url, waiting: ({ waiting }) => waiting },
  idOf: ({ id }) => id,
  fits: ({ state, url }, filter) => (filter.state ?? state) === state && holds(filter.search, [url]),
};
