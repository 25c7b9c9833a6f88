import { asZaakpostError, type ErrorCode, ZaakpostError } from '../errors.ts';

/** The result of a task in another thread, as plain data: errors would lose their code on the way. */
export type Outcome<T> = { value: T } | { error: { code: ErrorCode; detail: string | undefined } };

/** Runs a task and catches what it throws. */
export async function attempt<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    const { code, detail } = asZaakpostError(error);
    return { error: { code, detail } };
  }
}

/** The value of an outcome; throws its error. */
export function unwrap<T>(outcome: Outcome<T>): T {
  if ('value' in outcome) return outcome.value;
  throw new ZaakpostError(outcome.error.code, { detail: outcome.error.detail });
}
