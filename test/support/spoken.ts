import type { Verdict } from '../../src/checks/check.ts';
import { inWords } from '../../src/words/saying.ts';

/** A verdict whose evidence is in English words. */
export type SpokenVerdict = Omit<Verdict, 'evidence'> & { evidence: string[] };

/** Puts what a verdict rests on into English words. */
export const spoken = ({ evidence, ...verdict }: Verdict): SpokenVerdict => ({
  ...verdict,
  evidence: evidence.map((one) => inWords(one, 'en')),
});
