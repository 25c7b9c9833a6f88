import { ZaakpostError } from '../../errors.ts';
import { type Cluster, describeCluster, initialiseCluster, startServer, stopServer } from './cluster.ts';
import { countOthers, joinServer, type Presence } from './presence.ts';
import { withStartLock } from './start-lock.ts';

/** A use of the built-in database. */
export interface EmbeddedDatabase {
  url: string;
  /** Ends this use; the last one out stops the server. */
  release(): Promise<void>;
}

/** Rest before the next try, where the server could not be started again. */
const REVIVE_MS = 5_000;

/**
 * Starts the built-in PostgreSQL under `folder`, or joins the one that runs there. It listens on 127.0.0.1 only, on a port that it
 * keeps, with a password of its own. It outlives the process that started it as long as another uses it. What a crash leaves behind (a
 * running server, a stale lock) is taken up by the next start; a server that dies while it is used is started again.
 *
 * @param settings further server settings as `name=value`.
 * @throws ZaakpostError DATABASE_START_FAILED with the program that failed and its log.
 */
export async function useEmbedded(
  folder: string,
  settings: readonly string[] = [],
): Promise<EmbeddedDatabase> {
  const use = new Use(await describeCluster(folder, settings));
  const url = await use.begin();
  return { url, release: () => use.end() };
}

class Use {
  readonly #cluster: Cluster;
  #presence: Presence | null = null;
  #ended = false;

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  async begin(): Promise<string> {
    const presence = await withStartLock(this.#cluster.folder, () => joinOrStart(this.#cluster));
    this.#presence = presence;
    presence.client.once('end', () => this.#lost());
    return presence.url;
  }

  async end(): Promise<void> {
    this.#ended = true;
    await withStartLock(this.#cluster.folder, async () => {
      const client = this.#presence?.client;
      const others = client ? await countOthers(client) : null;
      await client?.end().catch(() => undefined);
      if (others === 0) await stopServer(this.#cluster);
    });
  }

  /** The server is gone while it is used: it is started again, or joined where another command was quicker. */
  #lost(): void {
    if (this.#ended) return;
    this.#presence = null;
    this.begin().catch(() => setTimeout(() => this.#lost(), REVIVE_MS).unref());
  }
}

async function joinOrStart(cluster: Cluster): Promise<Presence> {
  const joined = await joinServer(cluster);
  if (joined === 'stuck') await stopServer(cluster);
  else if (joined) return joined;
  await initialiseCluster(cluster);
  await startServer(cluster);
  const started = await joinServer(cluster);
  if (started && started !== 'stuck') return started;
  throw new ZaakpostError('DATABASE_START_FAILED', {
    detail: `it does not answer; see ${cluster.runner.logFile}`,
  });
}
