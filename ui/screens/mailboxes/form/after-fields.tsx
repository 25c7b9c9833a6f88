import { useId } from 'react';
import { useWords } from '../../../language/language.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { Folder } from '../mailbox-queries.ts';
import type { FieldGroupProps } from './fields.ts';
import { isPop3 } from './mailbox-draft.ts';
import { mailboxFormWords } from './words.ts';

const ACTIONS = ['keep', 'delete', 'move', 'mark-read'] as const;
const OF_POP3: readonly string[] = ['keep', 'delete'];

interface AfterFieldsProps extends FieldGroupProps {
  /** Those on the server, where they are known: they are suggested. */
  folders: readonly Folder[] | null;
}

/** What becomes of a message on the server once it is fetched. */
export function AfterFields({ draft, change, errors, folders }: AfterFieldsProps) {
  const known = useId();
  const words = useWords(mailboxFormWords);
  const actions = ACTIONS.filter((action) => !isPop3(draft) || OF_POP3.includes(action));
  return (
    <Panel title={words.after}>
      <div className="zp-form">
        <SelectField
          label={words.afterAccept}
          hint={words.afterHint}
          value={draft.afterAccept}
          error={errors.afterAccept}
          options={actions.map((action) => [action, words.afters[action]])}
          onChange={(afterAccept) => change({ afterAccept })}
        />
        {draft.afterAccept === 'delete' && (
          <TextField
            label={words.afterDays}
            hint={words.afterDaysHint}
            inputMode="numeric"
            value={draft.afterDays}
            error={errors.afterDays}
            onChange={(afterDays) => change({ afterDays })}
          />
        )}
        {draft.afterAccept === 'move' && (
          <TextField
            label={words.moveTo}
            required
            list={known}
            value={draft.moveTo}
            error={errors.moveTo}
            onChange={(moveTo) => change({ moveTo })}
          />
        )}
        <datalist id={known}>
          {folders?.map(({ name }) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
    </Panel>
  );
}
