import { setting } from './setting.ts';
import { count, listenAddress } from './value-forms.ts';

/** How much is done at a time, and for how long. */
export const work = {
  metrics: setting(
    'ZAAKPOST_METRICS',
    listenAddress.optional(),
    'Where an ingest worker that runs by itself serves its own numbers at /metrics, without a key, as host:port. Without it nowhere.',
  ),
  maxMailBytes: setting(
    'ZAAKPOST_MAX_MAIL_BYTES',
    count(100 * 1024 * 1024),
    'Largest mail that is accepted, in bytes.',
  ),
  ingestConcurrency: setting(
    'ZAAKPOST_INGEST_CONCURRENCY',
    count(4),
    'Mails that one ingest worker handles at a time.',
  ),
  pollConcurrency: setting(
    'ZAAKPOST_POLL_CONCURRENCY',
    count(8),
    'Mailboxes that one poll worker fetches from at a time.',
  ),
  connectionsPerHost: setting(
    'ZAAKPOST_CONNECTIONS_PER_HOST',
    count(20),
    'Connections to one mail server at a time, over all poll workers.',
  ),
  connectionsPerAccount: setting(
    'ZAAKPOST_CONNECTIONS_PER_ACCOUNT',
    count(5),
    'Connections to one account at a time, over all poll workers; to one over POP3, always 1.',
  ),
  threads: setting('ZAAKPOST_THREADS', count(2), 'Threads for parsing and rendering in one ingest worker.'),
  threadMemoryMb: setting(
    'ZAAKPOST_THREAD_MEMORY_MB',
    count(256),
    'Memory limit of one such thread, in MiB.',
  ),
  stageTimeoutMs: setting(
    'ZAAKPOST_STAGE_TIMEOUT_MS',
    count(60_000),
    'Longest time that parsing or rendering one mail may take.',
  ),
  networkTimeoutMs: setting(
    'ZAAKPOST_NETWORK_TIMEOUT_MS',
    count(30_000),
    'Longest silence of a mail server, scanner or webhook.',
  ),
  attempts: setting(
    'ZAAKPOST_ATTEMPTS',
    count(8),
    'Attempts at a mail before it is failed and waits for a person.',
  ),
} as const;
