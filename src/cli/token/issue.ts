import type { Command } from 'commander';
import { z } from 'zod';
import { issueToken } from '../../cases/token.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const moment = z.iso
  .datetime({ offset: true, message: 'must be a time such as 2027-01-31T00:00:00Z' })
  .transform((text) => new Date(text))
  .optional();
const options = z.object({ expiresAt: moment, othersExpireAt: moment });

/** `zaakpost token issue NUMBER` */
export function tokenIssue(noun: Command): void {
  addVerb(
    noun,
    'issue <case-number>',
    'issue a token for an open case, for the subject of mail to the requester',
  )
    .option('--expires-at <time>', 'when it ends to be valid; without it, never')
    .option(
      '--others-expire-at <time>',
      'rotate: when the other valid tokens of the case end at the latest; without it, they stay',
    )
    .action(
      onInput(
        (number: string, given: object) => ({ number, ...checked(options, given) }),
        async (app, screen, { number, ...times }) => {
          const { tokenPrefix: prefix, tokenLength: codeLength } = app.config;
          const issuing = { prefix, codeLength, codes: app.tokenCodes, ...times };
          const token = await issueToken(app.db, number, issuing);
          screen.done(token, token.text);
        },
      ),
    );
}
