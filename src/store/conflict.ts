import { ZaakpostError } from '../errors.ts';

/** SQLSTATE of a value that is taken (unique_violation), and of a row that others refer to (foreign_key_violation). */
const CONFLICTS: ReadonlySet<unknown> = new Set(['23505', '23503']);

/**
 * For the `catch` of a query: what the database refused because of other rows becomes CONFLICT with this detail; any
 * other error stays as it is.
 */
export const conflict =
  (detail: string) =>
  (error: unknown): never => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw CONFLICTS.has(code) ? new ZaakpostError('CONFLICT', { detail, cause: error }) : error;
  };
