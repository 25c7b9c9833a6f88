import type { CheckName } from './words.ts';

/** What a verdict leads to, from the mildest to the severest. */
export const ACTIONS = ['go on', 'flag', 'hold', 'quarantine', 'discard'] as const;

export type Action = (typeof ACTIONS)[number];

/** One row: what a result of a check leads to. */
export interface PolicyRow {
  check: string;
  /** A result of the check; `*` is any that no row above names. */
  result: string;
  action: Action;
}

/** Which verdict leads to what, where the mailbox says nothing else; `docs/flow.md` is tested against it. */
export const POLICY: readonly PolicyRow[] = [
  { check: 'virus', result: 'infected', action: 'quarantine' },
  { check: 'virus', result: 'unscannable', action: 'hold' },
  { check: 'virus', result: 'not scanned', action: 'flag' },
  { check: 'virus', result: 'clean', action: 'go on' },
  { check: 'virus', result: '*', action: 'hold' },
  { check: 'spam', result: 'spam', action: 'hold' },
  { check: 'spam', result: 'probable spam', action: 'flag' },
  { check: 'spam', result: 'ham', action: 'go on' },
  { check: 'spam', result: 'not checked', action: 'go on' },
  { check: 'authentication', result: 'fail', action: 'hold' },
  { check: 'authentication', result: 'pass', action: 'go on' },
  { check: 'authentication', result: 'none', action: 'go on' },
  { check: 'authentication', result: 'neutral', action: 'go on' },
  { check: 'authentication', result: '*', action: 'flag' },
  { check: 'automatic', result: 'not automatic', action: 'go on' },
  { check: 'automatic', result: '*', action: 'flag' },
  { check: 'content', result: 'encrypted (S/MIME)', action: 'hold' },
  { check: 'content', result: 'encrypted (PGP)', action: 'hold' },
  { check: 'content', result: 'signed', action: 'go on' },
  { check: 'content', result: 'partly signed', action: 'go on' },
  { check: 'content', result: 'plain', action: 'go on' },
  { check: 'content', result: '*', action: 'flag' },
  // a verdict that no row knows is shown to people
  { check: '*', result: '*', action: 'flag' },
];

/**
 * The mildest action that may be set for a verdict: what may hold a virus never goes on as if it were clean. `*` stands
 * for every result, and so needs what the worst of them needs.
 */
const FLOORS: Partial<Record<CheckName, Readonly<Record<string, Action>>>> = {
  virus: { infected: 'quarantine', unscannable: 'hold', 'not scanned': 'flag', '*': 'quarantine' },
};

/** How severe an action is: the higher, the severer. */
export const severity = (action: Action): number => ACTIONS.indexOf(action);

/** The mildest action that may be set for this result of this check. */
export const mildestFor = (check: CheckName, result: string): Action => FLOORS[check]?.[result] ?? 'go on';
