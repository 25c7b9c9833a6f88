import createClient, { type Middleware } from 'openapi-fetch';
import { currentLanguage } from '../language/current.ts';
import { problemOf } from './problem.ts';
import type { paths } from './schema.ts';

const CHANGES: ReadonlySet<string> = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

let csrfToken: string | null = null;

/** Keeps the token of the session that every change must bring along; null: nobody is signed in. */
export function keepCsrfToken(token: string | null): void {
  csrfToken = token;
}

const conventions: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('accept-language', currentLanguage());
    if (csrfToken && CHANGES.has(request.method)) request.headers.set('x-csrf-token', csrfToken);
    return request;
  },
  onResponse: async ({ response }) => {
    if (!response.ok) throw await problemOf(response);
    return response;
  },
};

/** The API. What is no success is thrown as a `ProblemError`; `dataOf` hands out what a success holds. */
export const api = createClient<paths>({ baseUrl: '/v1' });
api.use(conventions);

/**
 * The body of an answer: `await dataOf(api.GET('/mailboxes'))`.
 *
 * @throws ProblemError where the API refuses, TypeError where it cannot be reached.
 */
export async function dataOf<T>(answer: Promise<{ data?: T }>): Promise<T> {
  return (await answer).data as T;
}
