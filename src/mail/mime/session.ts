import { isDeepStrictEqual } from 'node:util';
import type { CalendarEvent } from '../calendar/event.ts';
import type { Anchors } from '../cms/trust.ts';
import type { EmailBodyPart } from '../message.ts';
import type { EncryptedPart, Signature } from '../protection.ts';
import type { ArchiveListing } from '../zip/listing.ts';
import type { ParseLimits } from './limits.ts';
import { Problems } from './problems.ts';

/** Events of one mail that are told of. */
const MOST_EVENTS = 50;

/** So many times the limit on one opened content all of them together may take: they lie in memory within each other. */
const CONTENTS_WITHIN_EACH_OTHER = 2;

/** What one parse has used up of its limits, over all of its nested mails, and what it saw. */
export class ParseSession {
  readonly limits: ParseLimits;
  /** Certificates to be trusted of signers; null: trust is not looked at. */
  readonly anchors: Anchors | null;
  readonly problems = new Problems();
  readonly signatures: Signature[] = [];
  readonly encrypted: EncryptedPart[] = [];
  readonly archives: ArchiveListing[] = [];
  readonly events: CalendarEvent[] = [];
  /** Of each multipart/signed where its first part lies, header and all (RFC 1847, 2.1). */
  readonly signed = new Map<EmailBodyPart, { start: number; end: number }>();
  readonly #deadline: number;
  #parts = 0;
  #opened = 0;
  #text = 0;
  #late = false;

  constructor(limits: ParseLimits, anchors: Anchors | null = null) {
    this.limits = limits;
    this.anchors = anchors;
    this.#deadline = performance.now() + limits.timeMs;
  }

  /** Counts a part; false where it is one too many. */
  takePart(): boolean {
    return ++this.#parts <= this.limits.parts;
  }

  /** Names a part that is encrypted, once. */
  addEncrypted(encrypted: EncryptedPart): void {
    if (!this.encrypted.some(({ partId }) => partId === encrypted.partId)) this.encrypted.push(encrypted);
  }

  /** Adds events, but for those that came before: an invitation is often there twice, as a part and as a file. */
  addEvents(events: CalendarEvent[]): void {
    for (const event of events) {
      const isNew = !this.events.some((known) =>
        isDeepStrictEqual({ ...known, partId: event.partId }, event),
      );
      if (isNew && this.events.length < MOST_EVENTS) this.events.push(event);
    }
  }

  /** Counts the octets of a content that is opened; false where all together are too many. */
  takeContent(octets: number): boolean {
    this.#opened += octets;
    return this.#opened <= this.limits.nestedBytes * CONTENTS_WITHIN_EACH_OTHER;
  }

  /** Octets of text that may still be kept. */
  get textLeft(): number {
    return this.limits.textBytes - this.#text;
  }

  takeText(octets: number): void {
    this.#text += octets;
  }

  /** Whether the time is up; says so once among the problems. */
  readonly isLate = (): boolean => {
    if (!this.#late && performance.now() > this.#deadline) {
      this.#late = true;
      this.problems.add('limit-time', null, `> ${this.limits.timeMs} ms`);
    }
    return this.#late;
  };
}
