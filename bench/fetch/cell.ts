/** An account of the mail server that holds a corpus, as clients are told of it. */
export interface Account {
  host: string;
  port: number;
  user: string;
  password: string;
  /** PEM of the authority that signed the server's certificate. */
  ca: string;
  /** What it holds. */
  mails: number;
  bytes: number;
}

/** What one client took for one account, read whole. */
export interface Run {
  seconds: number;
  /** Processor time of the client's process; the mail server's, the database's and the delaying line's are not in it. */
  cpuSeconds: number;
  /** Most memory that the client's process ever had, in octets. */
  peakBytes: number;
}

/** Something that fetches a whole account, keeps it on the server, and has it on disk for good when it is done. */
export interface Client {
  name: string;
  protocol: 'imaps' | 'pop3s';
  /** What must be installed first, where it is missing. */
  missing?: string;
  fetch(account: Account): Promise<Run>;
}

/** One client at one corpus over one line, run so many times. */
export interface Cell {
  corpus: string;
  account: Pick<Account, 'mails' | 'bytes'>;
  roundTripMs: number;
  client: Client;
  runs: Run[];
}
