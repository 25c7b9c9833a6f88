import type { Command } from 'commander';
import { type Case, showCase } from '../../cases/case.ts';
import { referenceName } from '../../cases/reference.ts';
import { DOCUMENT_COLUMNS } from '../document-columns.ts';
import { moment } from '../format.ts';
import type { Screen } from '../screen.ts';
import type { Field } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost case show NUMBER` */
export function caseShow(noun: Command): void {
  addVerb(noun, 'show <number>', 'show a case with its timeline, documents and tokens').action(
    onApp(async (app, screen, number: string) => {
      const one = await showCase(app.db, number);
      screen.record(one, fields);
      showParts(one, screen);
    }),
  );
}

const fields = (one: Case): Field[] => [
  ['Case', one.number],
  ['Status', one.closedAt ? `closed ${moment(one.closedAt)}` : one.status],
  ['Case type', one.caseType.name],
  ['Description', one.description || null],
  ['Requester', one.requester && [one.requester.name, `<${one.requester.email}>`].filter(Boolean).join(' ')],
  ['Called by others', one.references.map(referenceName).join(', ') || null],
  ['Made', moment(one.createdAt)],
  ...Object.entries(one.attributes).map(([name, value]): Field => [name, value]),
];

function showParts({ timeline, documents, tokens }: Case, screen: Screen): void {
  screen.text('');
  screen.table(
    [
      { title: 'When', value: (entry) => moment(entry.at), narrow: 'never' },
      { title: 'What', value: (entry) => entry.kind },
      { title: 'From', value: (entry) => entry.sender },
      { title: 'Subject', value: (entry) => entry.subject },
      { title: 'Notes', value: (entry) => entry.notes.join('; '), narrow: 'wrap' },
    ],
    timeline,
  );
  if (documents.length > 0) {
    screen.text('');
    screen.table(DOCUMENT_COLUMNS, documents);
  }
  if (tokens.length === 0) return;
  screen.text('');
  screen.table(
    [
      { title: 'Token', value: (token) => token.text, narrow: 'never' },
      { title: 'Issued', value: (token) => moment(token.issuedAt) },
      { title: 'Expires', value: (token) => moment(token.expiresAt) },
      { title: 'Revoked', value: (token) => moment(token.revokedAt) },
    ],
    tokens,
  );
}
