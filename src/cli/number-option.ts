import { InvalidArgumentError } from 'commander';

/** A whole number above zero, as an option's value. */
export function positive(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('It must be a whole number above zero.');
  return Number(text);
}
