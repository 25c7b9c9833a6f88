import {
  automaticWithoutCase,
  decidedBefore,
  noProfile,
  profileOfMailbox,
  profileOfRecipient,
} from './profile-rules.ts';
import { requestOfCase, tokenAgainstReference } from './request-rules.ts';
import type { Rule } from './rule.ts';
import { secureMailNotice } from './secure-mail-rule.ts';
import { closedCaseThread, openCaseThread } from './thread-rules.ts';
import {
  addressToken,
  closedCaseToken,
  conflictingTokens,
  foreignToken,
  openCaseToken,
  quotedToken,
  tokenAgainstThread,
  tooManyTokens,
  unprovenToken,
} from './token-rules.ts';

/** Every rule, in the order in which they are asked: the first that does not pass wins. The last always does. */
export const RULES: readonly Rule[] = [
  secureMailNotice,
  tooManyTokens,
  conflictingTokens,
  tokenAgainstThread,
  tokenAgainstReference,
  openCaseToken,
  closedCaseToken,
  unprovenToken,
  foreignToken,
  openCaseThread,
  closedCaseThread,
  addressToken,
  quotedToken,
  requestOfCase,
  automaticWithoutCase,
  profileOfRecipient,
  decidedBefore,
  profileOfMailbox,
  noProfile,
];
