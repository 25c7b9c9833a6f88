import type { Command } from 'commander';
import { showCase } from '../../cases/case.ts';
import type { IssuedToken } from '../../cases/token.ts';
import { moment } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<IssuedToken>[] = [
  { title: 'Token', value: (token) => token.text, narrow: 'never' },
  { title: 'Issued', value: (token) => moment(token.issuedAt) },
  { title: 'Expires', value: (token) => moment(token.expiresAt) },
  { title: 'Revoked', value: (token) => moment(token.revokedAt) },
  { title: 'Id', value: (token) => token.id, narrow: 'never' },
];

/** `zaakpost token list NUMBER` */
export function tokenList(noun: Command): void {
  addVerb(noun, 'list <case-number>', 'list the tokens of a case, the newest first').action(
    onApp(async (app, screen, number: string) => {
      const { tokens } = await showCase(app.db, number);
      screen.list(tokens, COLUMNS, `Case ${number} has no tokens. Issue one: zaakpost token issue ${number}`);
    }),
  );
}
