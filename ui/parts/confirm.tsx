import type { ReactNode } from 'react';
import { useWords } from '../language/language.tsx';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ErrorPanel } from './error-panel.tsx';
import { partWords } from './words.ts';

interface ConfirmProps {
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** What the button does, in one or two words. */
  action: string;
  danger?: boolean;
  busy?: boolean;
  /** Whether it can be done yet. */
  ready?: boolean;
  error?: unknown;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks before something is done that cannot be undone easily. */
export function Confirm({
  title,
  children,
  action,
  danger = false,
  busy = false,
  ready = true,
  error,
  onConfirm,
  onClose,
}: ConfirmProps) {
  const words = useWords(partWords);
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button look={danger ? 'danger' : 'primary'} busy={busy} disabled={!ready} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {children}
      {error ? <ErrorPanel error={error} /> : null}
    </Dialog>
  );
}
