import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { useEmbedded } from '../src/store/postgres/embedded.ts';
import type { Task } from './part.ts';

/** A database server and a folder of the bench's own. Everything goes when it is closed, and nothing before. */
export interface Ground {
  /** A fresh installation: a database and a folder that no other part has. */
  installation(name?: string): Promise<Pick<Task, 'dataFolder' | 'databaseUrl'>>;
  close(): Promise<void>;
}

/** Starts the built-in PostgreSQL with the settings that it has in use. */
export async function openGround(): Promise<Ground> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-bench-'));
  const server = await useEmbedded(path.join(folder, 'postgres')).catch(async (error: unknown) => {
    await rm(folder, { recursive: true, force: true });
    throw error;
  });
  let made = 0;
  return {
    installation: async (name = `fresh${++made}`) => {
      const client = new pg.Client({ connectionString: server.url });
      await client.connect();
      await client.query(`CREATE DATABASE ${name}`).finally(() => client.end());
      const databaseUrl = Object.assign(new URL(server.url), { pathname: `/${name}` }).toString();
      return { databaseUrl, dataFolder: path.join(folder, name) };
    },
    close: async () => {
      await server.release();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
