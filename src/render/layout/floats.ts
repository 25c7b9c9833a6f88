import type { Place } from './place.ts';

/** A float that has been laid. */
interface LaidFloat {
  side: 'left' | 'right';
  /** Its margin box. */
  left: number;
  right: number;
  bottom: number;
}

/** Beside floats there is text only where there is this much room, in points. */
const LEAST_ROOM = 90;

/** The floats of one run of blocks, and the room that they leave (CSS 2.1, 9.5, by whole blocks). */
export class Floats {
  readonly #place: Place;
  readonly #laid: LaidFloat[] = [];

  constructor(place: Place) {
    this.#place = place;
  }

  /** The y below which there is nothing beside. */
  get bottom(): number {
    return this.#laid.reduce((lowest, float) => Math.max(lowest, float.bottom), Number.NEGATIVE_INFINITY);
  }

  /** Where a block goes that starts at `y` or below and needs `least` points. */
  roomFor(least: number, y: number): { place: Place; y: number } {
    let at = y;
    for (;;) {
      const beside = this.#laid.filter((float) => float.bottom > at + 0.01);
      const left = beside.reduce(
        (edge, float) => (float.side === 'left' ? Math.max(edge, float.right) : edge),
        this.#place.x,
      );
      const right = beside.reduce(
        (edge, float) => (float.side === 'right' ? Math.min(edge, float.left) : edge),
        this.#place.x + this.#place.width,
      );
      if (beside.length === 0 || right - left >= least) {
        return { place: { ...this.#place, x: left, width: Math.max(1, right - left) }, y: at };
      }
      at = Math.min(...beside.map((float) => float.bottom));
    }
  }

  /** As `roomFor`, for text: it wants some room, and never less than its widest word, which is told when asked for. */
  roomForText(narrowest: () => number, y: number): { place: Place; y: number } {
    if (this.#laid.length === 0) return { place: this.#place, y };
    return this.roomFor(Math.max(narrowest(), LEAST_ROOM), y);
  }

  add(side: 'left' | 'right', left: number, right: number, bottom: number): void {
    this.#laid.push({ side, left, right, bottom });
  }
}
