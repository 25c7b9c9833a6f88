import { useState } from 'react';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { DecisionDialog } from '../decide/decision-dialog.tsx';
import { type Kind, kindsFor } from '../decide/kinds.ts';
import { decideWords } from '../decide/words.ts';
import type { MailData } from './mail-data.ts';

/** What a person may decide of a mail. */
export function DecisionPanel({ mail }: { mail: MailData }) {
  const words = useWords(decideWords);
  const may = useMay();
  const [open, setOpen] = useState<Kind | null>(null);
  const kinds = kindsFor(mail);
  if (!may('mails', 'change') || (kinds.length === 0 && open === null)) return null;
  return (
    <Panel title={words.title}>
      {mail.status === 'held' && <p className="zp-soft">{words.lead}</p>}
      <div className="zp-row zp-mail__choices">
        {kinds.map((kind, index) => (
          <Button
            key={kind}
            look={index === 0 && mail.status === 'held' ? 'primary' : 'secondary'}
            onClick={() => setOpen(kind)}
          >
            {words.kinds[kind]}
          </Button>
        ))}
      </div>
      {open && <DecisionDialog mail={mail} kind={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
}
