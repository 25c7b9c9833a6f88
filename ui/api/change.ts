import { type QueryKey, type UseMutationOptions, useMutation, useQueryClient } from '@tanstack/react-query';

/** What is done once a change was made. */
export type ChangeOptions<Data, Given = void> = Pick<UseMutationOptions<Data, Error, Given>, 'onSuccess'>;

/**
 * A change by the API; what is shown of what it changes is read anew after it, also where it failed.
 *
 * @param keys under which that is kept.
 */
export function useChange<Data, Given = void>(
  keys: readonly QueryKey[],
  change: (given: Given) => Promise<Data>,
  options: ChangeOptions<Data, Given> = {},
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    ...options,
    onSettled: () => Promise.all(keys.map((queryKey) => queries.invalidateQueries({ queryKey }))),
  });
}
