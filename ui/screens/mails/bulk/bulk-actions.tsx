import { useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { partWords } from '../../../parts/words.ts';
import { decideWords } from '../decide/words.ts';
import type { MailSummary } from '../mail-columns.tsx';
import { BULK_KINDS, type BulkKind, fitting } from './bulk-acts.ts';
import { BulkDialog } from './bulk-dialog.tsx';
import { bulkWords } from './words.ts';

interface BulkActionsProps {
  /** Those that are chosen. */
  mails: readonly MailSummary[];
  onClear: () => void;
}

/** What can be done with all mails that are chosen. What it is done with stays so, whatever the list is then. */
export function BulkActions({ mails, onClear }: BulkActionsProps) {
  const words = useWords(bulkWords);
  const { kinds } = useWords(decideWords);
  const { selected } = useWords(partWords);
  const [open, setOpen] = useState<{ kind: BulkKind; mails: readonly MailSummary[] } | null>(null);
  return (
    <>
      {mails.length > 0 && (
        <fieldset className="zp-row zp-mails__bulk">
          <legend className="zp-hidden">{words.legend}</legend>
          <strong aria-live="polite">{selected(mails.length)}</strong>
          {BULK_KINDS.map((kind) => (
            <Button
              key={kind}
              disabled={fitting(kind, mails).length === 0}
              onClick={() => setOpen({ kind, mails })}
            >
              {kinds[kind]}
            </Button>
          ))}
          <Button look="subtle" onClick={onClear}>
            {words.clear}
          </Button>
        </fieldset>
      )}
      {open && (
        <BulkDialog
          {...open}
          onClose={(isDone) => {
            setOpen(null);
            if (isDone) onClear();
          }}
        />
      )}
    </>
  );
}
