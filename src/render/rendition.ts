import type { ParsedMail } from '../mail/message.ts';
import type { Saying } from '../words/saying.ts';

/** What a rendition is made from: plain data, fit to be handed to a worker thread. */
export interface RenditionInput {
  mailId: string;
  parsed: ParsedMail;
  /** The stored raw bytes: embedded as the original, and the source of inline images. */
  raw: { path: string; size: number; sha256: string };
  /** ISO 8601. */
  receivedAt: string;
  mailboxName: string | null;
  /** The case that it is filed in, where that was there before, and what the case is about. */
  caseNumber: string | null;
  caseTitle: string | null;
  /** The token that brought it there, without its code; null where something else did. */
  token: { text: string; place: 'subject' | 'quoted subject' | 'body' | 'address' } | null;
  /** Verdicts and notes worth knowing, in the words of the page's language, such as `niet op virussen gecontroleerd`. */
  notes: string[];
  language: 'nl' | 'en';
  /** Whether attachments are embedded as files of their own, besides those in the original. Not where left out. */
  embedAttachments?: boolean;
}

/** How much of the layout is kept, from all of it to none; see `LAYOUTS`. */
export type Layout = (typeof LAYOUTS)[number];

/**
 * From the mail as its sender laid it out, to what fits within any limit: `simple` keeps headings, lists, quotes and links, `plain`
 * the text, `header-only` nothing of the body. The original is embedded in all.
 */
export const LAYOUTS = ['full', 'simple', 'plain', 'header-only'] as const;

/** The layouts that are tried where this one failed, in order. */
export function simplerThan(layout: Layout): Layout[] {
  return LAYOUTS.slice(LAYOUTS.indexOf(layout) + 1);
}

/** The mail as PDF. */
export interface Rendition {
  /**
   * The file in chunks, made as it is read, once: what is embedded is never in memory as a whole. Throws as
   * `renderMail` does.
   */
  pdf: AsyncIterable<Uint8Array>;
  pages: number;
  /** `full`, or a simpler one that a limit forced; `browser` where a browser printed the body. */
  layout: Layout | 'browser';
  /** What made it simpler than asked for; null where nothing did. */
  reason: Saying | null;
}
