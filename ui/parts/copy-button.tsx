import { Copy } from 'lucide-react';
import { useWords } from '../language/language.tsx';
import { useAnnounce } from '../shell/announcement.tsx';
import { partWords } from './words.ts';

/** Copies a text. @param what its name, for the screen reader and for what is announced. */
export function CopyButton({ text, what }: { text: string; what: string }) {
  const words = useWords(partWords);
  const announce = useAnnounce();
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    announce(words.copied(what));
  };
  return (
    <button type="button" className="zp-icon-button" title={words.copy(what)} onClick={() => void copy()}>
      <Copy size={16} aria-hidden />
      <span className="zp-hidden">{words.copy(what)}</span>
    </button>
  );
}
