import type { ForeignReference } from './reference.ts';

/** Where a mail goes. */
export type Destination =
  /** `evenIfClosed`: a closed case takes it all the same. */
  | { kind: 'case'; caseNumber: string; evenIfClosed?: boolean | undefined }
  | {
      kind: 'new-case';
      profileId: string;
      profileName: string;
      caseTypeId: string;
      attributes: Record<string, string>;
      /** What others call it, such as the number of a request. */
      references?: ForeignReference[] | undefined;
    }
  | { kind: 'intake'; profileId: string; profileName: string };

/** A text for a destination, by which it gets each content once. */
export function destinationKey(destination: Destination): string {
  switch (destination.kind) {
    case 'case':
      return `case:${destination.caseNumber}`;
    case 'new-case':
      return `new-case:${destination.profileId}`;
    case 'intake':
      return `intake:${destination.profileId}`;
  }
}
