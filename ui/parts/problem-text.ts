import { ProblemError } from '../api/problem.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { shellWords } from '../shell/words.ts';
import { problemWords } from './problem-words.ts';

/** An error in words. */
export interface ProblemText {
  title: string;
  /** What to do about it; '' where there is nothing to say. */
  advice: string;
  /** Fields of the request that the API found fault with. */
  fields: { field: string; message: string }[];
}

/** An error in the language that is chosen; what has no words in it yet is told in English, as the API does. */
export function useProblemWords(error: unknown): ProblemText {
  const words = useWords(shellWords);
  const { language } = useLanguage();
  if (!(error instanceof ProblemError))
    return { title: words.unreachable, advice: words.unreachableAdvice, fields: [] };
  const { code, title, detail, errors = [] } = error.problem;
  const known = problemWords[language][code];
  if (known) return { title: known[0], advice: known[1], fields: errors };
  const advice = detail.startsWith(title) ? detail.slice(title.length).trim() : detail;
  return { title, advice, fields: errors };
}

/** Title and advice of an error that is told by its code only; null where it has no words in the language that is chosen. */
export function useProblemName(): (code: string | null) => Pick<ProblemText, 'title' | 'advice'> | null {
  const { language } = useLanguage();
  return (code) => {
    const known = code === null ? undefined : new Map(Object.entries(problemWords[language])).get(code);
    return known ? { title: known[0], advice: known[1] } : null;
  };
}
