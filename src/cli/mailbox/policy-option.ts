import { UsageError } from '../failure.ts';

/** A row of a mailbox's policy, as it is written on the command line and shown again. */
interface Row {
  check: string;
  result: string;
  action: string;
}

/** Adds a row given with --policy, as CHECK:RESULT=ACTION; what it may be is checked with the whole mailbox. */
export function policyOption(text: string, before: Row[] = []): Row[] {
  const [, check, result, action] = /^([^:=]+):([^=]+)=(.+)$/.exec(text) ?? [];
  if (check === undefined || result === undefined || action === undefined)
    throw new UsageError([
      `--policy: "${text}" is not CHECK:RESULT=ACTION, such as "spam:spam=quarantine" or "automatic:*=go on"`,
    ]);
  return [...before, { check: check.trim(), result: result.trim(), action: action.trim() }];
}

/** Rows as they are shown, one a line. */
export const policyLines = (rows: readonly Row[]): string =>
  rows.map(({ check, result, action }) => `${check}: ${result} → ${action}`).join('\n');
