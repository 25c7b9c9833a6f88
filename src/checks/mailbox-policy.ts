import { z } from 'zod';
import { ACTIONS, mildestFor, type PolicyRow, severity } from './policy-table.ts';
import { CHECK_NAMES, RESULT_WORDS } from './words.ts';

/** Longer than all results of all checks together. */
const MOST_ROWS = 50;

const row = z
  .strictObject({
    check: z.enum(CHECK_NAMES),
    result: z.string().describe('A result of the check; `*`: any that no row above it names.'),
    action: z.enum(ACTIONS).describe('What becomes of the mail. discard: row and bytes are kept.'),
  })
  .superRefine(({ check, result, action }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    const results = Object.keys(RESULT_WORDS[check]);
    if (result !== '*' && !results.includes(result))
      refuse('result', `must be a result of the check ${check} (${results.join(', ')}), or *`);
    const mildest = mildestFor(check, result);
    if (severity(action) < severity(mildest))
      refuse('action', `must be ${mildest} or severer for ${check}: ${result}`);
  });

/**
 * The rows that an admin sets for one mailbox, asked before the default table. Refused is what would let pass what may
 * hold a virus, and a row that could never apply.
 */
export const mailboxPolicy = z
  .array(row)
  .max(MOST_ROWS)
  .superRefine((rows, context) => {
    for (const [index, { check, result }] of rows.entries()) {
      const above = rows.slice(0, index).find((other) => covers(other, { check, result }));
      if (above)
        context.addIssue({
          code: 'custom',
          path: [index, 'result'],
          message: `never applies: a row above says what becomes of ${check}: ${above.result}`,
        });
    }
  });

export type MailboxPolicy = z.infer<typeof mailboxPolicy>;

const covers = (above: Omit<PolicyRow, 'action'>, below: Omit<PolicyRow, 'action'>): boolean =>
  above.check === below.check && [below.result, '*'].includes(above.result);
