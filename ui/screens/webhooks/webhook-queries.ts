import { type UseMutationOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';
import { toChangeKey } from '../../api/version.ts';

export type Webhook = components['schemas']['Webhook'];
export type WebhookSettings = components['schemas']['WebhookSettings'];
export type Delivery = components['schemas']['WebhookDelivery'];

/** How often what is shown of webhooks is read anew, in milliseconds. */
export const EVERY_MS = 5_000;

/** Under which all that is read of webhooks is kept. */
export const WEBHOOKS_KEY = 'webhooks';

/** The parameters of a path that names one webhook. */
export const ofWebhook = (webhookId: string) => ({ params: { path: { webhookId } } });

/** All webhooks, kept up to date. */
export const useWebhooks = () =>
  useQuery({
    queryKey: [WEBHOOKS_KEY],
    queryFn: async () => (await dataOf(api.GET('/webhooks'))).items,
    refetchInterval: EVERY_MS,
  });

/** One webhook, kept up to date. */
export const useWebhook = (webhookId: string) =>
  useQuery({
    queryKey: [WEBHOOKS_KEY, webhookId],
    queryFn: () => dataOf(api.GET('/webhooks/{webhookId}', ofWebhook(webhookId))),
    refetchInterval: EVERY_MS,
  });

/** A change of a webhook, or something sent to it; what is shown of webhooks is read anew after it. */
export function useWebhookChange<Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options: Pick<UseMutationOptions<Data, Error, Given>, 'onSuccess'> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...options,
    onSettled: (_data, error) => {
      // a form that was refused keeps what was typed
      if (!error) void queries.invalidateQueries({ queryKey: toChangeKey([WEBHOOKS_KEY]) });
      return queries.invalidateQueries({ queryKey: [WEBHOOKS_KEY] });
    },
  });
}
