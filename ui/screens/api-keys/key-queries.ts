import { type UseMutationOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type ApiKey = components['schemas']['ApiKey'];

const KEY = ['api-keys'];

/** All API keys, revoked ones too. */
export const useApiKeys = () => useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api-keys')) });

/** A change of an API key; the list is read anew after it. */
export function useKeyChange<Data>(
  change: () => Promise<Data>,
  options: Pick<UseMutationOptions<Data>, 'onSuccess'>,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...options,
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  });
}
