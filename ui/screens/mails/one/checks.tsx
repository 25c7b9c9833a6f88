import type { ReactNode } from 'react';
import { useWords } from '../../../language/language.tsx';
import { DataTable } from '../../../parts/data-table.tsx';
import { EmptyState } from '../../../parts/empty-state.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { verdictNames } from '../verdict-words.ts';
import type { MailData } from './mail-data.ts';
import { oneMailWords } from './words.ts';

/** What each check said of a mail and on what that rests, and what was found in it beside text and files. */
export function MailChecks({ mail }: { mail: MailData }) {
  const words = useWords(oneMailWords);
  const results = useWords(verdictNames);
  const names = new Map<string, string>(Object.entries(words.checkNames));
  const told = new Map<string, string>(Object.entries(results));
  return (
    <div className="zp-stack">
      <DataTable
        caption={words.checks}
        rows={mail.verdicts}
        keyOf={({ check }) => check}
        empty={<EmptyState title={words.noChecks} advice={words.noChecksAdvice} />}
        columns={[
          { key: 'check', title: words.check, cell: ({ check }) => names.get(check) ?? check },
          {
            key: 'result',
            title: words.result,
            cell: ({ check, result }) => told.get(`${check}=${result}`) ?? result,
          },
          { key: 'evidence', title: words.evidence, cell: ({ evidence }) => <List items={evidence} /> },
        ]}
      />
      {mail.verdicts.map(
        ({ check, report }) =>
          report?.kind === 'bounce' && (
            <Panel key={check} title={words.report}>
              <List
                items={report.recipients.map(({ finalRecipient, action, status, diagnostic }) =>
                  [finalRecipient, action, status, diagnostic].filter(Boolean).join(' · '),
                )}
              />
            </Panel>
          ),
      )}
      <Findings title={words.signatures}>
        {mail.contents?.signatures.map(({ by, state, detail, signer, trust }) =>
          [by, words.signatureStates[state], signer?.subject, detail, trust?.detail]
            .filter(Boolean)
            .join(' · '),
        )}
      </Findings>
      <Findings title={words.events}>
        {mail.contents?.events.map(({ summary, start, location, organizer }) =>
          [summary, start?.at, location, organizer?.email].filter(Boolean).join(' · '),
        )}
      </Findings>
    </div>
  );
}

function Findings({ title, children }: { title: string; children: string[] | undefined }): ReactNode {
  if (!children || children.length === 0) return null;
  return (
    <Panel title={title}>
      <List items={children} />
    </Panel>
  );
}

const List = ({ items }: { items: readonly string[] }) =>
  items.length === 0 ? (
    '–'
  ) : (
    <ul className="zp-mail__list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
