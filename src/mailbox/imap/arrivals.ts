import type { ZaakpostError } from '../../errors.ts';
import { IncomingContent, READ_AHEAD_OCTETS } from '../incoming-content.ts';
import type { FetchedMessage, SourceEntry } from '../source.ts';
import type { ContentReceiver, ContentSink } from './content-tap.ts';

/** A server may count otherwise than it sends; but what is beyond all measure is none. */
const LEEWAY_OCTETS = 64 * 1024 * 1024;
/** Messages that have come and that nobody has taken on yet, at most. */
const MOST_WAITING = 100;

/**
 * The messages of one FETCH as they arrive: given out in the order in which the server sends them, each while it is still
 * coming. What comes is held back while nobody reads it, so that memory stays flat whatever is asked for.
 */
export class Arrivals implements ContentReceiver {
  /** What was asked for and has not begun to come, by UID. */
  readonly #awaited: Map<string, SourceEntry>;
  readonly #waiting: FetchedMessage[] = [];
  /** Small ones wait whole, large ones with their beginning. */
  #waitingOctets = 0;
  #current: IncomingContent | undefined;
  #ended: { error?: unknown } | undefined;
  /** Nobody wants what is still to come; or somebody waits for the end of it, whatever memory that takes. */
  #abandoned = false;
  #hurried = false;
  /** Wakes whoever waits for something to come, and for room. */
  #onNews: () => void = () => undefined;
  #onRoom: () => void = () => undefined;

  constructor(entries: readonly SourceEntry[]) {
    this.#awaited = new Map(entries.map((entry) => [entry.uid, entry]));
  }

  /** What was asked for and has not come. */
  get missing(): SourceEntry[] {
    return [...this.#awaited.values()];
  }

  begin(uid: string, octets: number): ContentSink | undefined {
    const entry = this.#awaited.get(uid);
    if (!entry || octets > 2 * entry.size + LEEWAY_OCTETS) return undefined;
    const content = new IncomingContent(() => this.#onRoom());
    this.#current = content;
    this.#put({ entry, raw: content });
    return {
      write: (octets) => content.push(octets),
      end: () => {
        content.end();
        this.#current = undefined;
      },
    };
  }

  /** A message whose content was not begun, in one piece; or why it cannot be had. Of one that has come nothing is taken. */
  give(uid: string, content: Buffer | ZaakpostError): void {
    const entry = this.#awaited.get(uid);
    if (!entry) return;
    const raw = Buffer.isBuffer(content) ? IncomingContent.of(content) : IncomingContent.failing(content);
    this.#put({ entry, raw });
  }

  room(): Promise<void> | undefined {
    if (this.#abandoned || this.#hurried || !this.#isFull()) return undefined;
    return new Promise((resolve) => {
      this.#onRoom = () => {
        if (this.#isFull() && !this.#abandoned && !this.#hurried) return;
        this.#onRoom = () => undefined;
        resolve();
      };
    });
  }

  /** Takes in all that is still to come: another command waits for the end of this one. */
  hurry(): void {
    this.#hurried = true;
    this.#onRoom();
  }

  /** Nothing more will come; what has not come whole fails with the error. */
  end(error?: unknown): void {
    if (this.#ended) return;
    this.#ended = error === undefined ? {} : { error };
    if (error !== undefined) this.#current?.fail(error);
    this.#onNews();
  }

  /**
   * Gives out the messages until the last has come. Left early, what is still to come is thrown away.
   *
   * @throws what `end` was told.
   */
  async *taken(): AsyncGenerator<FetchedMessage> {
    try {
      for (;;) {
        const message = this.#waiting.shift();
        if (message) {
          this.#waitingOctets -= ahead(message.entry);
          this.#onRoom();
          yield message;
        } else if (this.#ended) {
          if ('error' in this.#ended) throw this.#ended.error;
          return;
        } else await this.#news();
      }
    } finally {
      this.#abandoned = true;
      for (const { raw } of this.#waiting) raw.destroy();
      this.#onRoom();
    }
  }

  #news(): Promise<void> {
    return new Promise((resolve) => {
      this.#onNews = resolve;
    });
  }

  #put(message: FetchedMessage): void {
    this.#awaited.delete(message.entry.uid);
    if (this.#abandoned) message.raw.destroy();
    else this.#waiting.push(message);
    this.#waitingOctets += ahead(message.entry);
    this.#onNews();
  }

  #isFull(): boolean {
    return (
      this.#current?.isFull === true ||
      this.#waiting.length >= MOST_WAITING ||
      this.#waitingOctets > 2 * READ_AHEAD_OCTETS
    );
  }
}

const ahead = ({ size }: SourceEntry): number => Math.min(size, READ_AHEAD_OCTETS);
