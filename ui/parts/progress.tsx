import { useId } from 'react';
import { useWords } from '../language/language.tsx';
import './progress.css';
import { partWords } from './words.ts';

interface ProgressProps {
  /** What is going on. */
  label: string;
  /** How much of it is done; without it nobody knows how long it takes. */
  done?: number;
  all?: number;
}

/** Work that takes a while, and how far it is. */
export function Progress({ label, done, all }: ProgressProps) {
  const words = useWords(partWords);
  const id = useId();
  const isKnown = done !== undefined && all !== undefined;
  return (
    <div className="zp-progress">
      <label htmlFor={id}>{label}</label>
      {isKnown && (
        <span className="zp-progress__count" aria-live="polite">
          {words.progress(done, all)}
        </span>
      )}
      <progress id={id} {...(isKnown ? { value: done, max: all } : {})} />
    </div>
  );
}
