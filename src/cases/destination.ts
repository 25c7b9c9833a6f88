/** Where a mail goes. */
export type Destination =
  | { kind: 'case'; caseNumber: string }
  | {
      kind: 'new-case';
      profileId: string;
      profileName: string;
      caseTypeId: string;
      attributes: Record<string, string>;
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

/** A destination in words for people. */
export function destinationName(destination: Destination): string {
  switch (destination.kind) {
    case 'case':
      return `case ${destination.caseNumber}`;
    case 'new-case':
      return `profile ${destination.profileName}`;
    case 'intake':
      return `document intake ${destination.profileName}`;
  }
}
