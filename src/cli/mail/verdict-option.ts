import { InvalidArgumentError } from 'commander';
import { VERDICT } from '../../api/mail-list.ts';

/** A verdict as an option names it. */
export function verdict(text: string): string {
  if (!VERDICT.test(text)) throw new InvalidArgumentError('It must be CHECK=RESULT, such as virus=infected.');
  return text;
}
