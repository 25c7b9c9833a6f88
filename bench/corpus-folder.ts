import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { mixedCorpus, smallCorpus, writeCorpus } from './corpus.ts';
import { RECIPIENTS, TOKENS } from './town.ts';

const SEED = 1;

const CORPORA = { mixed: mixedCorpus, small: smallCorpus };

export type Corpus = keyof typeof CORPORA;

/** The corpus on disk. */
export interface CorpusFolder {
  /** Files in the order of the mails. */
  files: string[];
  bytes: number;
}

/**
 * A corpus of so many mails, in the folder for temporary files. It is written at its first use and kept: the next bench reads
 * the same files, unless what makes them has changed.
 */
export function corpusFolder(count: number, corpus: Corpus = 'mixed'): CorpusFolder {
  const folder = path.join(
    tmpdir(),
    `zaakpost-corpus-${userInfo().uid}`,
    `${corpus}-${count}-${makersHash()}`,
  );
  if (!existsSync(folder)) {
    const fresh = `${folder}.${process.pid}`;
    writeCorpus(CORPORA[corpus]({ count, seed: SEED, tokens: TOKENS, recipients: RECIPIENTS }), fresh);
    renameSync(fresh, folder);
  }
  const files = readdirSync(folder)
    .sort()
    .map((name) => path.join(folder, name));
  return { files, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
}

/** Of the source that the corpus is made by: another makes another corpus. */
function makersHash(): string {
  const hash = createHash('sha256').update(JSON.stringify([TOKENS, RECIPIENTS]));
  const makers = path.join(import.meta.dirname, 'corpus');
  const sources = readdirSync(makers)
    .sort()
    .map((name) => path.join(makers, name));
  for (const source of [`${makers}.ts`, ...sources]) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 12);
}
