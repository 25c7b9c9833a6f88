import { Acceptor } from '../../src/mail/accept.ts';
import { startMaildir } from '../../src/push/start-maildir.ts';
import { BlobStore } from '../../src/store/blobs.ts';
import { openDatabase } from '../../src/store/database.ts';

/**
 * `node maildir-crash.ts DATABASE_URL BLOBS MAILDIR`: takes mail and is killed the moment it is ours, before the file
 * is touched.
 */
const [url = '', blobFolder = '', folder = ''] = process.argv.slice(2);
const { db } = openDatabase(url, () => undefined);
const blobs = await BlobStore.open(blobFolder);

class CrashingAcceptor extends Acceptor {
  override async accept(...mail: Parameters<Acceptor['accept']>): Promise<never> {
    await super.accept(...mail);
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  }
}

await startMaildir({
  name: 'Maildir',
  folder,
  afterAccept: 'delete',
  db,
  acceptor: new CrashingAcceptor(db, blobs, async () => undefined),
  maxMailBytes: 1_000_000,
  onLook: () => process.exit(),
  onError: (error) => {
    throw error;
  },
});
