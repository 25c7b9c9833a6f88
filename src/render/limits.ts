/** What one rendition may cost. Past a limit a simpler layout is tried; see `render.ts`. */
export interface RenderLimits {
  maxPages: number;
  /** Elements and text nodes of the HTML, and boxes made from them. */
  maxNodes: number;
  /** Characters of the body (UTF-16 units). */
  maxCharacters: number;
  /** Wall-clock milliseconds for one layout, checked as the work goes on. */
  budgetMs: number;
}

export const DEFAULT_LIMITS: RenderLimits = {
  maxPages: 400,
  maxNodes: 60_000,
  maxCharacters: 1_500_000,
  budgetMs: 8_000,
};

/** Which limit was met. Caught by the ladder of layouts in `render.ts` and nowhere else. */
export class LimitReached extends Error {
  readonly limit: keyof RenderLimits;

  constructor(limit: keyof RenderLimits) {
    super(`the limit ${limit} was reached`);
    this.name = 'LimitReached';
    this.limit = limit;
  }
}

/** How often the clock is read: once in this many units of work. */
const CLOCK_INTERVAL = 256;

/** Counts what a layout spends, and stops it with `LimitReached` when it has had its share. */
export class Budget {
  readonly limits: RenderLimits;
  readonly #deadline: number;
  #nodes = 0;
  #work = 0;

  constructor(limits: RenderLimits) {
    this.limits = limits;
    this.#deadline = performance.now() + limits.budgetMs;
  }

  /** One more node or box. */
  node(): void {
    this.#nodes += 1;
    if (this.#nodes > this.limits.maxNodes) throw new LimitReached('maxNodes');
    this.work();
  }

  /** One more unit of work that may come in great numbers. */
  work(): void {
    this.#work += 1;
    if (this.#work % CLOCK_INTERVAL === 0) this.elapsed();
  }

  /** Looks at the clock: for work that takes long by itself. */
  elapsed(): void {
    if (performance.now() > this.#deadline) throw new LimitReached('budgetMs');
  }

  /** A body of this many characters is about to be laid out. */
  characters(count: number): void {
    if (count > this.limits.maxCharacters) throw new LimitReached('maxCharacters');
  }

  /** This many pages are about to be written. */
  pages(count: number): void {
    if (count > this.limits.maxPages) throw new LimitReached('maxPages');
  }
}
