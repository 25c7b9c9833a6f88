import { useState } from 'react';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextAreaField } from '../../../parts/text-area-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { FolderPicker } from './folder-picker.tsx';
import { isPop3, linesOf } from './mailbox-draft.ts';
import { mailboxFormWords } from './words.ts';

/** Which messages are fetched. @param mailboxId the mailbox that is changed: its folders can be chosen from. */
export function ReadingFields({
  draft,
  change,
  errors,
  mailboxId,
}: FieldGroupProps & { mailboxId: string | undefined }) {
  const words = useWords(mailboxFormWords);
  const [isPicking, setPicking] = useState(false);
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
            {mailboxId && (
              <div>
                <Button onClick={() => setPicking(true)}>{words.pickFolders}</Button>
              </div>
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
      {isPicking && mailboxId && (
        <FolderPicker
          mailboxId={mailboxId}
          chosen={linesOf(draft.folders)}
          onPick={(folders) => change({ folders: folders.join('\n') })}
          onClose={() => setPicking(false)}
        />
      )}
    </Panel>
  );
}
