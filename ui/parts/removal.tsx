import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useWords } from '../language/language.tsx';
import type { Dictionary } from '../language/words.ts';
import { useAnnounce } from '../shell/announcement.tsx';
import { Button } from './button.tsx';
import { Confirm } from './confirm.tsx';

/** What is said of a removal. */
interface RemovalWords {
  remove: string;
  removeTitle: (name: string) => string;
  /** What goes, and when it cannot. */
  removeLead: string;
  removed: (name: string) => string;
}

interface RemovalProps {
  name: string;
  words: Dictionary<RemovalWords>;
  remove(): Promise<unknown>;
  /** What is read anew after it. */
  reads: readonly string[];
  /** Where one goes then. */
  to: string;
}

/** The button that removes something, once one is sure. */
export function Removal({ name, words: dictionary, remove, reads, to }: RemovalProps) {
  const words = useWords(dictionary);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const removal = useMutation({
    mutationFn: remove,
    onSuccess: () => {
      announce(words.removed(name));
      void navigate(to);
    },
    onSettled: () => Promise.all(reads.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      {isAsked && (
        <Confirm
          danger
          title={words.removeTitle(name)}
          action={words.remove}
          busy={removal.isPending}
          error={removal.error}
          onConfirm={() => removal.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeLead}</p>
        </Confirm>
      )}
    </>
  );
}
