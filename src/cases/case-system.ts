import type { Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';
import type { CaseFinder } from './case-finder.ts';
import type { Destination } from './destination.ts';

/** A file to be kept with a case or an intake entry; its bytes are in the blob store. */
export interface FilingDocument {
  role: 'original' | 'rendition' | 'attachment';
  /** Safe, unique within the filing. */
  name: string;
  mediaType: string;
  size: number;
  sha256: string;
}

/** A mail on its way to one destination. */
export interface Filing {
  mailId: string;
  destination: Destination;
  sender: { name: string | null; email: string } | null;
  subject: string | null;
  receivedAt: Date;
  /** What an official should know beside the text, in words, such as `not scanned for viruses`. */
  notes: string[];
  /** A person has said that a closed case takes it all the same. */
  evenIfClosed?: boolean;
  /** Document intake takes the attachments of these only. */
  documents: FilingDocument[];
}

/** Where a filing came to rest. */
export interface Filed {
  caseId: string | null;
  caseNumber: string | null;
  /** A case was made by this filing. */
  caseCreated: boolean;
  timelineEntryId: string | null;
  intakeEntryId: string | null;
  documents: { id: string; name: string }[];
}

/**
 * Where cases live. The built-in registry is one; a ZGW back end is another. Every implementation passes the same suite.
 */
export interface CaseSystem extends CaseFinder {
  /**
   * Files one mail at one destination. Called inside the transaction that also changes the mail's status and
   * writes its events: the registry does all its work in it; a remote system makes its calls idempotent by mail id and
   * destination and notes them in that transaction.
   *
   * @throws ZaakpostError CASE_CLOSED where an existing case was closed since it was routed (the mail is routed anew), unless `evenIfClosed`.
   */
  file(filing: Filing, transaction: Transaction<Schema>): Promise<Filed>;
}
