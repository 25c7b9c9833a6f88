import { automaticWithoutCase, noProfile, profileOfRecipient } from './profile-rules.ts';
import type { Rule } from './rule.ts';
import {
  closedCaseToken,
  conflictingTokens,
  openCaseToken,
  tooManyTokens,
  unprovenToken,
} from './token-rules.ts';

/** Every rule, in the order in which they are asked: the first that routes or holds wins. The last always does. */
export const RULES: readonly Rule[] = [
  tooManyTokens,
  conflictingTokens,
  openCaseToken,
  closedCaseToken,
  unprovenToken,
  automaticWithoutCase,
  profileOfRecipient,
  noProfile,
];
