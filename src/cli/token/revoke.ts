import type { Command } from 'commander';
import { z } from 'zod';
import { revokeToken } from '../../cases/token.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ tokenId: z.uuid('must be the id of a token: see zaakpost token list') });

/** `zaakpost token revoke TOKEN-ID` */
export function tokenRevoke(noun: Command): void {
  addVerb(noun, 'revoke <token-id>', 'revoke a token: mail with it finds no case any more').action(
    onInput(
      (tokenId: string) => checked(given, { tokenId }, { tokenId: '<token-id>' }),
      async (app, screen, { tokenId }) => {
        await revokeToken(app.db, tokenId);
        screen.done({ revoked: tokenId }, 'The token is revoked.');
      },
    ),
  );
}
