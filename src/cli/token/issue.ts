import type { Command } from 'commander';
import { z } from 'zod';
import { issueToken } from '../../cases/token.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const options = z.object({
  expiresAt: z.iso
    .datetime({ offset: true, message: 'must be a time such as 2027-01-31T00:00:00Z' })
    .optional(),
});

/** `zaakpost token issue NUMBER` */
export function tokenIssue(noun: Command): void {
  addVerb(
    noun,
    'issue <case-number>',
    'issue a token for an open case, for the subject of mail to the requester',
  )
    .option('--expires-at <time>', 'when it ends to be valid; without it, never')
    .action(
      onInput(
        (number: string, given: object) => ({ number, ...checked(options, given) }),
        async (app, screen, { number, expiresAt }) => {
          const prefix = app.config.tokenPrefix;
          const ends = expiresAt === undefined ? null : new Date(expiresAt);
          const token = await issueToken(app.db, number, { prefix, expiresAt: ends });
          screen.done(token, token.text);
        },
      ),
    );
}
