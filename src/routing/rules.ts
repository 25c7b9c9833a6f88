import { automaticWithoutCase, decidedBefore, noProfile, profileOfRecipient } from './profile-rules.ts';
import type { Rule } from './rule.ts';
import { closedCaseThread, openCaseThread } from './thread-rules.ts';
import {
  closedCaseToken,
  conflictingTokens,
  foreignToken,
  openCaseToken,
  quotedToken,
  tokenAgainstThread,
  tooManyTokens,
  unprovenToken,
} from './token-rules.ts';

/** Every rule, in the order in which they are asked: the first that routes or holds wins. The last always does. */
export const RULES: readonly Rule[] = [
  tooManyTokens,
  conflictingTokens,
  tokenAgainstThread,
  openCaseToken,
  closedCaseToken,
  unprovenToken,
  foreignToken,
  openCaseThread,
  closedCaseThread,
  quotedToken,
  automaticWithoutCase,
  profileOfRecipient,
  decidedBefore,
  noProfile,
];
