import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { components } from '../../../api/schema.ts';
import { useMay } from '../../../api/session.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { type MailData, useMailView } from './mail-data.ts';
import { oneMailWords } from './words.ts';

type Row = readonly [string, ReactNode];

/** Who sent a mail to whom and when, where it came in and where it went. */
export function MailFacts({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const format = useFormat();
  const view = useMailView(mail).data;
  const recipients = view?.to.length ? written(view.to) : mail.envelope?.recipients.join(', ');
  const folder = mail.origin?.junk ? `${mail.origin.folder} (${words.junk})` : mail.origin?.folder;
  const decision =
    mail.decision && `${mail.decision.reason ?? ''} ${words.decidedBy(mail.decision.by)}`.trim();
  const rows: (Row | null)[] = [
    [words.from, view?.from.length ? written(view.from) : (mail.sender ?? '–')],
    recipients ? [words.to, recipients] : null,
    view?.cc.length ? [words.cc, written(view.cc)] : null,
    view?.replyTo.length ? [words.replyTo, written(view.replyTo)] : null,
    [words.received, format.moment(mail.receivedAt)],
    mail.sentAt ? [words.sent, format.moment(mail.sentAt)] : null,
    mail.mailbox ? [words.mailbox, mail.mailbox.name] : null,
    folder ? [words.folder, folder] : null,
    [words.size, format.size(mail.size)],
    mail.cases.length > 0 ? [words.cases, <CaseLinks key="cases" cases={mail.cases} />] : null,
    decision ? [words.decision, decision] : null,
    mail.duplicateOf
      ? [words.duplicateOf, <MailLink key="of" id={mail.duplicateOf} text={words.duplicate} />]
      : null,
    mail.duplicates.length > 0
      ? [
          words.duplicates,
          mail.duplicates.map(({ id, receivedAt }) => (
            <div key={id}>
              <MailLink id={id} text={format.moment(receivedAt)} />
            </div>
          )),
        ]
      : null,
  ];
  return (
    <Panel title={words.facts}>
      <DataList items={rows.filter((row) => row !== null)} />
    </Panel>
  );
}

function CaseLinks({ cases }: { cases: MailData['cases'] }) {
  const may = useMay();
  return (
    <span className="zp-row">
      {cases.map(({ id, number }) =>
        may('cases') ? (
          <Link key={id} className="utrecht-link utrecht-link--html-a" to={`/cases/${id}`}>
            {number}
          </Link>
        ) : (
          <span key={id}>{number}</span>
        ),
      )}
    </span>
  );
}

const MailLink = ({ id, text }: { id: string; text: string }) => (
  <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${id}`}>
    {text}
  </Link>
);

const written = (addresses: components['schemas']['MailAddress'][]): string =>
  addresses.map(({ name, email }) => (name ? `${name} <${email}>` : email)).join(', ');
