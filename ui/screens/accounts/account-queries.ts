import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type Account = components['schemas']['Account'];
export type AccountSettings = components['schemas']['AccountSettings'];
export type Role = Account['roles'][number];

export const ROLES: readonly Role[] = ['admin', 'official', 'operator', 'auditor', 'service'];

const KEY = 'accounts';

/** The parameters of a path that names one account. */
export const ofAccount = (accountId: string) => ({ params: { path: { accountId } } });

/** All accounts. */
export const useAccounts = () => useQuery({ queryKey: [KEY], queryFn: () => dataOf(api.GET('/accounts')) });

/** One account. */
export const useAccount = (accountId: string) =>
  useQuery({
    queryKey: [KEY, accountId],
    queryFn: () => dataOf(api.GET('/accounts/{accountId}', ofAccount(accountId))),
    refetchOnWindowFocus: false,
  });

/** A change of an account; what is shown of accounts is read anew after it. */
export const useAccountChange = <Data, Given = void>(
  change: (given: Given) => Promise<Data>,
  options?: ChangeOptions<Data, Given>,
) => useChange([[KEY]], change, options);
