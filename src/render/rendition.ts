import type { ParsedMail } from '../mail/message.ts';

/** What a rendition is made from: plain data, fit to be handed to a worker thread. */
export interface RenditionInput {
  mailId: string;
  parsed: ParsedMail;
  /** The stored raw bytes: embedded as the original, and the source of inline images. */
  raw: { path: string; size: number; sha256: string };
  /** ISO 8601. */
  receivedAt: string;
  mailboxName: string | null;
  caseNumber: string | null;
  /** Verdicts and notes worth knowing, in the words of the page's language, such as `niet op virussen gecontroleerd`. */
  notes: string[];
  language: 'nl' | 'en';
  /** Whether attachments are embedded as files of their own, besides those in the original. Not where left out. */
  embedAttachments?: boolean;
}

/** The mail as PDF. */
export interface Rendition {
  /**
   * The file in chunks, made as it is read, once: what is embedded is never in memory as a whole. Throws as
   * `renderMail` does.
   */
  pdf: AsyncIterable<Uint8Array>;
  pages: number;
  /** How much of the layout was kept: 'full', or a simpler way that a limit forced. */
  layout: 'full' | 'plain' | 'header-only';
}
