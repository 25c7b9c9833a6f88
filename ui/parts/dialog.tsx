import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import './dialog.css';
import { partWords } from './words.ts';

interface DialogProps {
  title: string;
  /** Closed by its button, by Escape, or from the outside by no longer being rendered. */
  onClose: () => void;
  children: ReactNode;
  /** Its buttons. */
  actions?: ReactNode;
}

/** A dialog over the screen: it keeps the focus while it is there, and gives it back to where it was. */
export function Dialog({ title, onClose, children, actions }: DialogProps) {
  const words = useWords(partWords);
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    const opened = dialog.current;
    opened?.showModal();
    return () => {
      opened?.close();
      if (opener instanceof HTMLElement) opener.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="zp-dialog"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="zp-dialog__head">
        <h2 className="utrecht-heading-2" id={heading}>
          {title}
        </h2>
        <button type="button" className="zp-icon-button" onClick={onClose}>
          <X size={20} aria-hidden />
          <span className="zp-hidden">{words.close}</span>
        </button>
      </header>
      <div className="zp-dialog__content">{children}</div>
      {actions && <footer className="zp-dialog__actions">{actions}</footer>}
    </dialog>
  );
}
