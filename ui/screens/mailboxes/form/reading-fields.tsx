import { useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { linesOf } from '../../../parts/lines.ts';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { Folder } from '../mailbox-queries.ts';
import type { FieldGroupProps } from './fields.ts';
import { FolderPicker } from './folder-picker.tsx';
import { isPop3 } from './mailbox-draft.ts';
import { mailboxFormWords } from './words.ts';

interface ReadingFieldsProps extends FieldGroupProps {
  /** The mailbox that is changed: its server can be asked. */
  mailboxId: string | undefined;
  /** What a test of the fields found on the server. */
  folders: readonly Folder[] | null;
}

/** Which messages are fetched; folders can be chosen from those on the server, once it can be asked. */
export function ReadingFields({ draft, change, errors, mailboxId, folders }: ReadingFieldsProps) {
  const words = useWords(mailboxFormWords);
  const [isPicking, setPicking] = useState(false);
  const canPick = folders !== null || mailboxId !== undefined;
  return (
    <Panel title={words.reading}>
      <div className="zp-form">
        {!isPop3(draft) && (
          <>
            <TextAreaField
              label={words.folders}
              hint={words.foldersHint}
              required
              rows={3}
              spellCheck={false}
              value={draft.folders}
              error={errors.folders}
              onChange={(folders) => change({ folders })}
            />
            {canPick ? (
              <div>
                <Button onClick={() => setPicking(true)}>{words.pickFolders}</Button>
              </div>
            ) : (
              <p className="zp-soft zp-small">{words.foldersAfterTest}</p>
            )}
            <CheckboxField
              label={words.includeJunk}
              hint={words.includeJunkHint}
              checked={draft.includeJunk}
              onChange={(includeJunk) => change({ includeJunk })}
            />
            <CheckboxField
              label={words.onlyRead}
              checked={draft.onlyRead}
              onChange={(onlyRead) => change({ onlyRead })}
            />
            <CheckboxField
              label={words.push}
              hint={words.pushHint}
              checked={draft.push}
              onChange={(push) => change({ push })}
            />
            <TextField
              label={words.connections}
              hint={words.connectionsHint}
              inputMode="numeric"
              value={draft.connections}
              error={errors.connections}
              onChange={(connections) => change({ connections })}
            />
          </>
        )}
        <TextField
          label={words.maxMail}
          hint={words.maxMailHint}
          inputMode="decimal"
          value={draft.maxMailMb}
          error={errors.maxMailBytes}
          onChange={(maxMailMb) => change({ maxMailMb })}
        />
      </div>
      {isPicking && (
        <FolderPicker
          mailboxId={mailboxId ?? ''}
          known={folders}
          chosen={linesOf(draft.folders)}
          onPick={(folders) => change({ folders: folders.join('\n') })}
          onClose={() => setPicking(false)}
        />
      )}
    </Panel>
  );
}
