import type { Envelope } from '../mail/accept.ts';
import type { ParsedMail } from '../mail/message.ts';
import type { Saying } from '../words/saying.ts';
import type { PolicyRow } from './policy-table.ts';
import type { MailReport } from './reports/report.ts';

/** What a check looks at. */
export interface CheckSubject {
  mailId: string;
  /** The stored raw bytes. */
  raw: { path: string; size: number; sha256: string };
  parsed: ParsedMail;
  envelope: Envelope | null;
  /** The folder that it was fetched from, and whether the server has that for junk; null: without folders, or pushed. */
  origin?: { folder: string; junk: boolean } | null;
  /** null: it came by no mailbox. */
  mailbox: MailboxSettings | null;
}

/** What an admin has set, for the mailbox that a mail came by, of what is found in its mail. */
export interface MailboxSettings {
  /** Asked before the default table. */
  policy: readonly PolicyRow[];
  /** The server whose Authentication-Results are believed; null: those of the configuration. */
  trustedAuthservId: string | null;
  /** Header fields of a spam filter that are believed; null: those of the configuration. */
  trustedSpamHeaders: readonly string[] | null;
}

/** A check's report: a value, never a decision. */
export interface Verdict {
  /** 'virus', 'automatic', 'spam', 'authentication'. */
  check: string;
  /** One word of the check's own vocabulary, such as 'clean', 'infected', 'not scanned', 'auto-reply'. */
  result: string;
  /** What it rests on: signature names, header fields seen. */
  evidence: Saying[];
  /** Of `automatic`: what a bounce, a receipt or a complaint says of an earlier mail, where it says something. */
  report?: MailReport;
}

/**
 * One look at a mail. Reports a verdict and decides nothing (`policy.ts` does). Throws a temporary
 * `ZaakpostError` where it cannot look now: then the mail waits.
 */
export interface Check {
  readonly name: string;
  run(subject: CheckSubject): Promise<Verdict>;
}
