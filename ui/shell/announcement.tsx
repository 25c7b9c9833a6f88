import { CheckCircle2, X } from 'lucide-react';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useWords } from '../language/language.tsx';
import './announcement.css';
import { shellWords } from './words.ts';

const SHOWN_MS = 12_000;

const AnnouncementContext = createContext<(text: string) => void>(() => undefined);

/** Shows what an action did, and has it read out, wherever one is then. */
export function AnnouncementProvider({ children }: { children: ReactNode }) {
  const words = useWords(shellWords);
  const [said, setSaid] = useState<{ text: string; number: number } | null>(null);
  const announce = (text: string) => setSaid((before) => ({ text, number: (before?.number ?? 0) + 1 }));
  useEffect(() => {
    if (!said) return;
    const timer = setTimeout(() => setSaid(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [said]);
  return (
    <AnnouncementContext value={announce}>
      {children}
      <div className="zp-announcement" role="status" aria-live="polite">
        {said && (
          <div key={said.number} className="zp-announcement__text">
            <CheckCircle2 size={20} aria-hidden />
            <span>{said.text}</span>
            <button type="button" className="zp-icon-button" onClick={() => setSaid(null)}>
              <X size={18} aria-hidden />
              <span className="zp-hidden">{words.close}</span>
            </button>
          </div>
        )}
      </div>
    </AnnouncementContext>
  );
}

/** Announces what an action did: `announce(words.saved(name))`. */
export const useAnnounce = (): ((text: string) => void) => use(AnnouncementContext);
