import type { Command } from 'commander';
import { hashTokens } from '../../cases/token.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost token hash` */
export function tokenHash(noun: Command): void {
  addVerb(
    noun,
    'hash',
    'store the codes of all tokens hashed, as ZAAKPOST_TOKEN_STORAGE=hashed does of new ones',
  ).action(
    onApp(async (app, screen) => {
      const hashed = await hashTokens(app.db, app.tokenCodes);
      screen.done({ hashed }, `Codes hashed: ${hashed}. Those tokens stay valid, and are shown no more.`);
    }),
  );
}
