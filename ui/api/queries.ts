import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isProblem, ProblemError } from './problem.ts';
import { SESSION_KEY } from './session.ts';

const MOST_ATTEMPTS = 2;

/** Reads and changes of the screens. A session that has ended shows the sign-in screen; what the API refuses is not tried again. */
export function makeQueries(): QueryClient {
  const onError = (error: unknown) => {
    if (isProblem(error, 'UNAUTHORIZED')) queries.setQueryData(SESSION_KEY, null);
  };
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (failures, error) => !(error instanceof ProblemError) && failures < MOST_ATTEMPTS,
        staleTime: 5_000,
      },
    },
  });
  return queries;
}
