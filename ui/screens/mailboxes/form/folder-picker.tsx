import { useState } from 'react';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { partWords } from '../../../parts/words.ts';
import type { Folder } from '../mailbox-queries.ts';
import { useFolders } from '../one/folder-list.tsx';
import { oneMailboxWords } from '../one/words.ts';
import { mailboxFormWords } from './words.ts';

interface FolderPickerProps {
  mailboxId: string;
  /** Folders that a test has just found; null: the server of the mailbox is asked. */
  known: readonly Folder[] | null;
  chosen: readonly string[];
  onPick: (folders: string[]) => void;
  onClose: () => void;
}

/** Chooses folders from those that the server has now; what is chosen and not there is kept, as it may come. */
export function FolderPicker({ mailboxId, known, chosen, onPick, onClose }: FolderPickerProps) {
  const words = useWords(mailboxFormWords);
  const parts = useWords(partWords);
  const folders = useFolders(mailboxId, known === null);
  const [picked, setPicked] = useState(chosen);
  const pick = (name: string, isPicked: boolean) =>
    setPicked(isPicked ? [...picked, name] : picked.filter((each) => each !== name));
  return (
    <Dialog
      title={words.pickTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{parts.cancel}</Button>
          <Button
            look="primary"
            disabled={picked.length === 0}
            onClick={() => {
              onPick([...picked]);
              onClose();
            }}
          >
            {words.pick}
          </Button>
        </>
      }
    >
      {known ? (
        <FolderChoices folders={known} picked={picked} pick={pick} />
      ) : (
        <Loaded query={folders}>
          {(shown) => <FolderChoices folders={shown} picked={picked} pick={pick} />}
        </Loaded>
      )}
    </Dialog>
  );
}

interface FolderChoicesProps {
  folders: readonly Folder[];
  picked: readonly string[];
  pick(name: string, isPicked: boolean): void;
}

function FolderChoices({ folders, picked, pick }: FolderChoicesProps) {
  const words = useWords(oneMailboxWords);
  const format = useFormat();
  return folders.map(({ name, specialUse, messages }) => (
    <CheckboxField
      key={name}
      label={name}
      hint={[
        specialUse && words.uses[specialUse],
        messages !== null && `${format.number(messages)} ${words.messages.toLowerCase()}`,
      ]
        .filter(Boolean)
        .join(', ')}
      checked={picked.includes(name)}
      onChange={(isPicked) => pick(name, isPicked)}
    />
  ));
}
