import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf, keepCsrfToken } from './client.ts';
import { isProblem } from './problem.ts';
import type { components } from './schema.ts';

export type Session = components['schemas']['Session'];
export type Right = NonNullable<Session['rights'][keyof Session['rights']]>;
export type ResourceName = keyof Session['rights'];
type SignIn = components['schemas']['SignIn'];

const KEY = ['session'];

async function readSession(): Promise<Session | null> {
  try {
    const session = await dataOf(api.GET('/sessions/current'));
    keepCsrfToken(session.csrfToken);
    return session;
  } catch (error) {
    if (!isProblem(error, 'UNAUTHORIZED')) throw error;
    keepCsrfToken(null);
    return null;
  }
}

/** Who is signed in; null where nobody is. */
export const useSession = () => useQuery({ queryKey: KEY, queryFn: readSession, staleTime: 60_000 });

/** Whether the person may look at (`read`) or change a resource. */
export function useMay(): (resource: ResourceName, wanted?: Right) => boolean {
  const { data } = useSession();
  return (resource, wanted = 'read') => {
    const right = data?.rights[resource];
    return right === 'change' || right === wanted;
  };
}

/** How people can sign in here. */
export const useSignInMethods = () =>
  useQuery({ queryKey: ['sign-in-methods'], queryFn: () => dataOf(api.GET('/sign-in-methods')) });

/** What one person has read is not for the next. The session itself stays a query, as the screens watch it. */
const forgetRest = (queries: QueryClient) =>
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== KEY[0] });

/** Signs in by name and password (and code), or by a link. */
export function useSignIn() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: SignIn) => dataOf(api.POST('/sessions', { body })),
    onSuccess: (session) => {
      keepCsrfToken(session.csrfToken);
      forgetRest(queries);
      queries.setQueryData(KEY, session);
    },
  });
}

/** Signs out; what was read is forgotten. */
export function useSignOut() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: () => dataOf(api.DELETE('/sessions/current')),
    onSettled: (answer) => {
      // where the provider of single sign-on has a session too, it is ended there
      if (answer && 'endAddress' in answer) location.assign(answer.endAddress);
      keepCsrfToken(null);
      forgetRest(queries);
      queries.setQueryData(KEY, null);
    },
  });
}

/** Has the sign-in screen shown where a request found that the session has ended. */
export const SESSION_KEY: readonly string[] = KEY;
