import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type ApiKey = components['schemas']['ApiKey'];

const KEY = ['api-keys'];

/** All API keys, revoked ones too. */
export const useApiKeys = () => useQuery({ queryKey: KEY, queryFn: () => dataOf(api.GET('/api-keys')) });

/** A change of an API key; the list is read anew after it. */
export const useKeyChange = <Data>(change: () => Promise<Data>, options?: ChangeOptions<Data>) =>
  useChange([KEY], change, options);
