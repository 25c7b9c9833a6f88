import { InvalidArgumentError } from 'commander';

/** A day or a time, in local time unless it says otherwise. @throws InvalidArgumentError */
export function date(text: string): Date {
  const read = new Date(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00` : text);
  if (!/^\d{4}-\d\d-\d\d/.test(text) || Number.isNaN(read.getTime()))
    throw new InvalidArgumentError('It must be a date such as 2026-03-02 or 2026-03-02T09:00.');
  return read;
}
