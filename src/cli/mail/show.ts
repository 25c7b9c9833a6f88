import type { Command } from 'commander';
import { type MailRecord, showMail } from '../../api/mail-record.ts';
import { DOCUMENT_COLUMNS } from '../document-columns.ts';
import { counted, moment, octets } from '../format.ts';
import { languageOption, type Spoken } from '../language-option.ts';
import type { Screen } from '../screen.ts';
import type { Field } from '../table.ts';
import { addVerb, onInput } from '../verb.ts';
import { contentFields } from './contents.ts';
import { STATUS_STYLES } from './list.ts';
import { mailId } from './mail-id.ts';
import { reportFields } from './report-fields.ts';

/** `zaakpost mail show ID` */
export function mailShow(noun: Command): void {
  languageOption(addVerb(noun, 'show <id>', 'show a mail: what became of it and why')).action(
    onInput(
      (id: string, options: Spoken) => ({ id: mailId(id), ...options }),
      async (app, screen, { id, language }) => {
        const mail = await showMail(app.db, id, language ?? app.config.language);
        screen.record(mail, (shown) => fields(shown, (sha256) => app.blobs.path(sha256)));
        showParts(mail, screen);
      },
    ),
  );
}

function fields(mail: MailRecord, pathOf: (sha256: string) => string): Field[] {
  return [
    ['Mail', mail.id],
    ['Status', `${mail.status} since ${moment(mail.statusAt)}`, STATUS_STYLES[mail.status]],
    ['Why', mail.reason],
    ['From', mail.sender],
    ['Subject', mail.subject],
    ['Sent', mail.sentAt && moment(mail.sentAt)],
    ['Received', `${moment(mail.receivedAt)}${mail.mailbox ? ` by mailbox ${mail.mailbox.name}` : ''}`],
    ['Folder', mail.origin && `${mail.origin.folder}${mail.origin.junk ? ' (junk)' : ''}`],
    ['Cases', mail.cases.map(({ number }) => number).join(', ') || null],
    ['Duplicate of', mail.duplicateOf],
    ['Duplicates', mail.duplicates.map(({ id, status }) => `${id} (${status})`).join('\n') || null],
    [
      'Decided',
      mail.decision && `by ${mail.decision.by}${mail.decision.reason ? `: ${mail.decision.reason}` : ''}`,
    ],
    ['Verdicts', mail.verdicts.map(verdictLine).join('\n') || null],
    ...reportFields(mail.verdicts),
    ...contentFields(mail.contents),
    ['Error', mail.error && `${mail.error.code}: ${mail.error.message}`],
    ['Erased', mail.erasedAt && `${moment(mail.erasedAt)} by ${mail.erasedBy}`],
    ['Raw', rawOf(mail, pathOf)],
    ['PDF', pdfOf(mail, pathOf)],
  ];
}

function rawOf(mail: MailRecord, pathOf: (sha256: string) => string): string {
  if (!mail.downloaded)
    return `not downloaded: ${octets(mail.size)} on its server; zaakpost mail fetch ${mail.id}`;
  return mail.rawPurgedAt
    ? `deleted ${moment(mail.rawPurgedAt)}`
    : `${pathOf(mail.sha256)} (${octets(mail.size)})`;
}

function pdfOf({ id, rendition }: MailRecord, pathOf: (sha256: string) => string): string | null {
  if (!rendition) return null;
  const pages = counted(rendition.pages, 'page');
  return rendition.kept
    ? `${pathOf(rendition.sha256)} (${pages})`
    : `${pages}, made again by: zaakpost mail pdf ${id}`;
}

const verdictLine = ({ check, result, evidence }: MailRecord['verdicts'][number]): string =>
  `${check}: ${result}${evidence.length > 0 ? ` (${evidence.join('; ')})` : ''}`;

function showParts({ trace, documents, history }: MailRecord, screen: Screen): void {
  if (trace.length > 0) {
    screen.text('');
    screen.table(
      [
        { title: 'Step', value: (step) => step.step },
        { title: 'Outcome', value: (step) => step.outcome },
        { title: 'Detail', value: (step) => step.detail, narrow: 'wrap' },
      ],
      trace,
    );
  }
  if (documents.length > 0) {
    screen.text('');
    screen.table(DOCUMENT_COLUMNS, documents);
  }
  if (history.length === 0) return;
  screen.text('');
  screen.table(
    [
      { title: 'When', value: (change) => moment(change.changedAt), narrow: 'never' },
      { title: 'Status', value: (change) => change.to },
      { title: 'By', value: (change) => change.actor },
      { title: 'Why', value: (change) => change.reason, narrow: 'wrap' },
    ],
    history,
  );
}
