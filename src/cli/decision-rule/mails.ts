import type { Command } from 'commander';
import { z } from 'zod';
import { type FittingMail, mailsOfRule } from '../../pipeline/decision-rule-mails.ts';
import { checked } from '../failure.ts';
import { minute } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ id: z.uuid('must be the id of a rule: see zaakpost decision-rule list') });

const COLUMNS: Column<FittingMail>[] = [
  { title: 'Id', value: ({ id }) => id, narrow: 'never' },
  { title: 'Received', value: ({ receivedAt }) => minute(receivedAt), narrow: 'never' },
  { title: 'Status', value: ({ status }) => status },
  { title: 'Subject', value: ({ subject }) => subject },
];

/** `zaakpost decision-rule mails ID` */
export function decisionRuleMails(noun: Command): void {
  addVerb(
    noun,
    'mails <id>',
    'list mails that a rule fits, the newest first, also from before it was made',
  ).action(
    onInput(
      (id: string) => checked(given, { id }, { id: '<id>' }).id,
      async (app, screen, id) => {
        screen.list(await mailsOfRule(app.db, id, 'everything'), COLUMNS, 'It fits no mail that is here.');
      },
    ),
  );
}
