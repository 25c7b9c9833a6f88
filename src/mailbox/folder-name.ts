/**
 * A folder's name as the ledger keeps it: INBOX is the one name that is written in any case (RFC 9051, 5.1).
 */
export const folderName = (name: string): string => (name.toUpperCase() === 'INBOX' ? 'INBOX' : name);
