import { useState } from 'react';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { CheckboxField } from '../../../parts/checkbox-field.tsx';
import { Dialog } from '../../../parts/dialog.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { useFolders } from '../one/folder-list.tsx';
import { oneMailboxWords } from '../one/words.ts';
import { mailboxFormWords } from './words.ts';

interface FolderPickerProps {
  mailboxId: string;
  chosen: readonly string[];
  onPick: (folders: string[]) => void;
  onClose: () => void;
}

/** Chooses folders from those that the server has now; what is chosen and not there is kept, as it may come. */
export function FolderPicker({ mailboxId, chosen, onPick, onClose }: FolderPickerProps) {
  const words = useWords(mailboxFormWords);
  const uses = useWords(oneMailboxWords);
  const format = useFormat();
  const folders = useFolders(mailboxId, true);
  const [picked, setPicked] = useState(chosen);
  const pick = (name: string, isPicked: boolean) =>
    setPicked(isPicked ? [...picked, name] : picked.filter((each) => each !== name));
  return (
    <Dialog
      title={words.pickTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
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
      <Loaded query={folders}>
        {(shown) =>
          shown.map(({ name, specialUse, messages }) => (
            <CheckboxField
              key={name}
              label={name}
              hint={[
                specialUse && uses.uses[specialUse],
                messages !== null && `${format.number(messages)} ${uses.messages.toLowerCase()}`,
              ]
                .filter(Boolean)
                .join(', ')}
              checked={picked.includes(name)}
              onChange={(isPicked) => pick(name, isPicked)}
            />
          ))
        }
      </Loaded>
    </Dialog>
  );
}
