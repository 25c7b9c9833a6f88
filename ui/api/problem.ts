import type { components } from './schema.ts';

type Problem = components['schemas']['Problem'];

/** What the API refused, with its problem details (RFC 9457). */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }

  /** The id under which the request is in the server's log. */
  get requestId(): string {
    return this.problem.instance.replace(/^urn:uuid:/, '');
  }
}

/** The error that an answer tells of, also where it came from a proxy that knows no problems. */
export async function problemOf(response: Response): Promise<ProblemError | Error> {
  const mediaType = response.headers.get('content-type') ?? '';
  if (mediaType.startsWith('application/problem+json')) return new ProblemError(await response.json());
  return new Error(`HTTP ${response.status}`);
}

/** Whether the API refused with this code. */
export const isProblem = (error: unknown, code: Problem['code']): boolean =>
  error instanceof ProblemError && error.problem.code === code;

/**
 * What is wrong with which field of the request that was sent: `{ 'oauth2/tenant': 'is needed' }`. Empty for any other error.
 */
export function fieldErrors(error: unknown): Record<string, string> {
  if (!(error instanceof ProblemError)) return {};
  const ofBody = (error.problem.errors ?? []).filter(({ field }) => field.startsWith('body/'));
  return Object.fromEntries(ofBody.map(({ field, message }) => [field.slice('body/'.length), message]));
}
