import { say } from '../words/saying.ts';
import { pass, type Rule } from './rule.ts';

/** What the check `content` says of mail that only tells that a message waits elsewhere. */
const NOTICE = 'secure-mail notice';

/** A notice of a secure mail service holds no message: held where the policy says so, else filed with a flag. */
export const secureMailNotice: Rule = {
  name: 'secure-mail-notice',
  ask: ({ verdicts, policy }) => {
    const notice = verdicts.find(({ check, result }) => check === 'content' && result === NOTICE);
    if (!notice) return pass('no-secure-mail-notice');
    const says = [say('secure-mail-notice', { signs: notice.evidence })];
    if (policy.secureMail === 'hold') return { kind: 'hold', evidence: [], says };
    return { kind: 'pass', outcome: 'noted', says, note: say('secure-mail-note') };
  },
};
