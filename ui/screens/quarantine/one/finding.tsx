import type { ReactNode } from 'react';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { Time } from '../../../parts/time.tsx';
import type { MailData } from '../../mails/one/mail-data.ts';
import { quarantineWords } from '../words.ts';

/** What a scanner found in a mail, whence it came, and how long it is kept. */
export function Finding({ mail }: { mail: MailData }) {
  const words = useWords(quarantineWords);
  const format = useFormat();
  const found = mail.verdicts.find(({ check }) => check === 'virus')?.evidence ?? [];
  const rows: (readonly [string, ReactNode])[] = [
    [words.signature, found.length > 0 ? found.map((each) => <div key={each}>{each}</div>) : '–'],
    [words.reason, mail.reason ?? '–'],
    [words.sender, mail.sender ?? '–'],
    [words.received, format.moment(mail.receivedAt)],
    [words.size, format.size(mail.size)],
    [words.keptUntil, <Kept key="kept" mail={mail} />],
  ];
  if (mail.mailbox) rows.splice(4, 0, [words.mailbox, mail.mailbox.name]);
  return (
    <Panel title={words.found}>
      <DataList items={rows} />
    </Panel>
  );
}

function Kept({ mail: { rawPurgeDueAt, rawPurgedAt } }: { mail: MailData }) {
  const words = useWords(quarantineWords);
  if (rawPurgedAt) return <Time at={rawPurgedAt} />;
  return rawPurgeDueAt ? <Time at={rawPurgeDueAt} /> : words.keptForEver;
}
