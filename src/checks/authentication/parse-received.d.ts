declare module 'mailauth/lib/parse-received.js' {
  /** The `from` clause of a Received field: the name in HELO, and the comments behind it. */
  interface FromClause {
    value: string;
    comment?: string;
  }
  /** Reads a whole Received field, with its name. */
  export function parseReceived(field: string): { from?: FromClause } | false;
  /** The IP address that the connection came from (RFC 5321, 4.4), never one that the client claimed. */
  export function getClientAddress(from: FromClause | undefined): string | false;
}
