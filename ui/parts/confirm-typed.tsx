import { type ReactNode, useState } from 'react';
import { useWords } from '../language/language.tsx';
import { Confirm } from './confirm.tsx';
import { TextField } from './text-field.tsx';
import { partWords } from './words.ts';

interface ConfirmTypedProps {
  title: string;
  children: ReactNode;
  action: string;
  /** What must be typed before the button works. */
  wanted: string;
  busy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

const plain = (text: string): string => text.trim().toLowerCase();

/** Asks before something is done that nobody can undo: what it is done to must be typed. */
export function ConfirmTyped({ wanted, children, ...confirm }: ConfirmTypedProps) {
  const words = useWords(partWords);
  const [typed, setTyped] = useState('');
  return (
    <Confirm {...confirm} danger ready={plain(typed) === plain(wanted)}>
      {children}
      <TextField
        label={words.typeToConfirm(wanted)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
    </Confirm>
  );
}
