import { type Command, Option } from 'commander';
import { type ErasureRequest, erasePerson, previewErasure } from '../../pipeline/erase-person.ts';
import { personReference } from '../../pipeline/person-reference.ts';
import type { PersonsMail } from '../../pipeline/persons-mail.ts';
import { commandActor } from '../actor.ts';
import { minute } from '../format.ts';
import { STATUS_STYLES } from '../mail/list.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

interface Options {
  dryRun?: boolean;
  caseFiles: ErasureRequest['caseFiles'];
  alsoMentioned?: boolean;
}

const COLUMNS: Column<PersonsMail>[] = [
  { title: 'Id', value: (mail) => mail.id, narrow: 'never' },
  { title: 'Received', value: (mail) => minute(mail.receivedAt), narrow: 'never' },
  { title: 'Status', value: (mail) => mail.status, style: (mail) => STATUS_STYLES[mail.status] },
  { title: 'Found in', value: (mail) => mail.foundIn.join(', '), narrow: 'wrap' },
  { title: 'Only mentioned', value: (mail) => (mail.onlyMentioned ? 'yes' : '') },
  { title: 'Filed', value: (mail) => placesOf(mail) },
  { title: 'Subject', value: (mail) => mail.subject },
];

/** `zaakpost person erase ADDRESS` */
export function personErase(noun: Command): void {
  addVerb(
    noun,
    'erase <address>',
    'erase the mail of a person: bytes and texts; the ledger keeps that there was one',
  )
    .option('--dry-run', 'show what would be erased, and do nothing')
    .addOption(
      new Option('--case-files <what>', 'what is done with what cases and document intake have of it')
        .choices(['keep', 'erase'])
        .default('keep'),
    )
    .option(
      '--also-mentioned',
      'also mail that only mentions the address: in To, Cc, Bcc, Reply-To or its text',
    )
    .action(
      onApp(async (app, screen, address: string, options: Options) => {
        const { dryRun = false, caseFiles, alsoMentioned = false } = options;
        const asked = { address, caseFiles, alsoMentioned };
        const reference = personReference(app.secrets, address);
        const { mails, report } = dryRun
          ? await previewErasure(app.db, asked)
          : await erasePerson(app, asked, commandActor());
        if (screen.json)
          return screen.jsonDocument({ dryRun, caseFiles, alsoMentioned, reference, mails, report });
        screen.list(mails, COLUMNS, 'There is no mail of this address that is not erased.');
        const counts = Object.entries(report).map(([what, count]) => `${what}: ${count}`);
        const said = counts.join(', ') || 'nothing';
        screen.text(dryRun ? `Nothing was done. It would be: ${said}.` : `Erased: ${said}.`);
        if (!alsoMentioned && mails.some(({ onlyMentioned }) => onlyMentioned))
          screen.text('Mail that only mentions the address is left; --also-mentioned erases that too.');
        screen.text(`In the audit log: ${reference}`);
        if (caseFiles === 'keep')
          screen.text(
            'Cases and document intake keep what they have of it; --case-files erase erases that too.',
          );
      }),
    );
}

const placesOf = ({ cases, inIntake }: PersonsMail): string =>
  [...cases.map((number) => `case ${number}`), ...(inIntake ? ['document intake'] : [])].join(', ') || '-';
