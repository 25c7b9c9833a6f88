import { execFileSync } from 'node:child_process';

/** The text of a PDF in reading order, as poppler's `pdftotext` finds it. */
export function textOf(pdf: Buffer, ...options: string[]): string {
  return execFileSync('pdftotext', [...options, '-', '-'], { input: pdf, maxBuffer: 2 ** 28 }).toString(
    'utf8',
  );
}

/** Words, without regard to where lines end. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
