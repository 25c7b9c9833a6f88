import type { PROBLEM_WORDS } from '../../words/parsing.ts';
import type { ParseProblem } from '../message.ts';

/** Everything that can be said about a mail's form; `src/words/parsing.ts` says what each means. */
export type ProblemCode = keyof typeof PROBLEM_WORDS;

/** Of one code, so many are kept: a hostile mail could have millions. */
const KEPT_OF_EACH = 20;

/** Collects what was seen in one mail. Of each code the first ones are kept; the last of these says how many there were. */
export class Problems {
  readonly #kept: ParseProblem[] = [];
  readonly #counts = new Map<ProblemCode, number>();

  /** @param detail For an admin: what was seen, as it is and in no language; '' for nothing. Cut to a bearable length. */
  add(code: ProblemCode, partId: string | null, detail: string): void {
    const count = (this.#counts.get(code) ?? 0) + 1;
    this.#counts.set(code, count);
    if (count <= KEPT_OF_EACH) this.#kept.push({ code, partId, detail: printable(detail) });
  }

  /** What was kept, in the order in which it was seen. To be called once, at the end. */
  list(): ParseProblem[] {
    for (const [code, count] of this.#counts) {
      if (count <= KEPT_OF_EACH) continue;
      const last = this.#kept.findLast((problem) => problem.code === code);
      if (last) last.detail = `${last.detail} (+${count - KEPT_OF_EACH})`;
    }
    return this.#kept;
  }
}

function printable(detail: string): string {
  const cut = detail.length > 120 ? `${detail.slice(0, 120)}…` : detail;
  return cut.replace(/\p{Cc}/gu, '\uFFFD').toWellFormed();
}
