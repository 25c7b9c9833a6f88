import { useTestServer } from './database.ts';

let release: (() => Promise<void>) | undefined;

/** Holds one database server over the whole run, so that not every test file starts it anew. */
export async function globalSetup(): Promise<void> {
  ({ release } = await useTestServer());
}

export async function globalTeardown(): Promise<void> {
  await release?.();
}
