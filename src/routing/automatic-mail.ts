import type { Verdict } from '../checks/check.ts';
import { isWordCode, say } from '../words/saying.ts';

/** Mail that a person did not write, and that only answers or reports on other mail. */
const ANSWERS_OF_MACHINES = ['auto-reply', 'bounce', 'read receipt', 'feedback report'] as const;

/** Which kind of answer by a machine a mail is; null where it is none, or was not checked. */
export function answerOfMachine(automatic: Verdict | null): (typeof ANSWERS_OF_MACHINES)[number] | null {
  return ANSWERS_OF_MACHINES.find((kind) => kind === automatic?.result) ?? null;
}

/** A result of the check in words. */
export const kindInWords = (result: string) => (isWordCode(result) ? say(result) : result);
