import type { Screen } from './screen.ts';

/** At most so often a line of progress is written anew, in milliseconds. */
const REST_MS = 100;

/** Shows how far long work is, on one line, where somebody looks. */
export class Progress {
  readonly #screen: Screen;
  readonly #total: number;
  readonly #counts = new Map<string, number>();
  #done = 0;
  #shownAt = 0;

  /** @param total how many there are to do. */
  constructor(screen: Screen, total: number) {
    this.#screen = screen;
    this.#total = total;
  }

  /** One more is done; what became of it is counted. */
  add(outcome: string): void {
    this.#done += 1;
    this.#counts.set(outcome, (this.#counts.get(outcome) ?? 0) + 1);
    const now = performance.now();
    if (this.#total === 1 || now - this.#shownAt < REST_MS) return;
    this.#shownAt = now;
    this.#screen.status(`${this.#done} of ${this.#total}: ${this.summary()}`);
  }

  /** Wipes the line, so that others may write. */
  clear(): void {
    this.#screen.status('');
  }

  /** What became of all so far: `3 filed, 1 held`. */
  summary(): string {
    return [...this.#counts].map(([outcome, count]) => `${count} ${outcome}`).join(', ');
  }
}
