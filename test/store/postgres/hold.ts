import { useEmbedded } from '../../../src/store/postgres/embedded.ts';

/** Uses the database in the folder named until standard input ends: a second command, for the tests. */
const database = await useEmbedded(process.argv[2] ?? '', ['fsync=off']);
process.stdout.write(`${database.url}\n`);
process.stdin.resume().once('end', async () => {
  await database.release();
  process.exit(0);
});
