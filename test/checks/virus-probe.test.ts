import assert from 'node:assert/strict';
import test from 'node:test';
import { probeScanner } from '../../src/checks/virus-probe.ts';
import { type ErrorCode, ZaakpostError } from '../../src/errors.ts';
import { type ClamdSettings, startClamd } from '../support/clamd.ts';
import { fakeClamd } from '../support/fake-clamd.ts';

const MEBIBYTE = 1024 * 1024;

/** The limits that Debian ships, with and without the alert, and what becomes of a mail of up to 40 MiB. */
const REFUSED: Record<string, ClamdSettings> = {
  'a file limit below the stream limit': { MaxFileSize: '25M', AlertExceedsMax: 'no' },
  'a scan limit below the stream limit': { MaxScanSize: '25M', AlertExceedsMax: 'no' },
  'a narrow gap between file limit and stream limit': {
    MaxFileSize: '20M',
    StreamMaxLength: '21M',
    AlertExceedsMax: 'no',
  },
};

for (const [name, settings] of Object.entries(REFUSED)) {
  test(`refuses a scanner that would miss a virus: ${name}`, async (t) => {
    const server = await startClamd(t, settings);
    if (!server) return;
    await refused(
      probeScanner({ address: server.tcp, timeoutMs: 10_000 }, 40 * MEBIBYTE),
      'SCANNER_WOULD_MISS',
    );
  });
}

test('takes a scanner that alerts on its limits', async (t) => {
  const server = await startClamd(t, { MaxFileSize: '25M', AlertExceedsMax: 'yes' });
  if (!server) return;
  const probed = await probeScanner({ address: server.unix, timeoutMs: 10_000 }, 40 * MEBIBYTE);
  assert.match(probed.version, /^ClamAV /);
  assert.equal(probed.largestScanned, 40 * MEBIBYTE);
});

test('finds the largest mail of a scanner with a short stream limit and no gap below it', async (t) => {
  const server = await startClamd(t, { MaxFileSize: '20M', StreamMaxLength: '20M', AlertExceedsMax: 'no' });
  if (!server) return;
  const { largestScanned } = await probeScanner({ address: server.tcp, timeoutMs: 10_000 }, 40 * MEBIBYTE);
  assert.ok(largestScanned <= 20 * MEBIBYTE && largestScanned > 19.9 * MEBIBYTE, `${largestScanned}`);
});

test('refuses a scanner without signatures, and one that takes nothing', async (t) => {
  const server = await startClamd(t, {}, 'Something-Else:0:*:00112233445566778899\n');
  if (!server) return;
  await refused(probeScanner({ address: server.tcp, timeoutMs: 10_000 }, MEBIBYTE), 'SCANNER_WOULD_MISS');
  const tight = await fakeClamd(t, (socket) => void socket.end('1: ClamAV 9.9\0'));
  await refused(probeScanner({ address: tight.address, timeoutMs: 10_000 }, MEBIBYTE), 'SCANNER_WOULD_MISS');
});

test('refuses a scanner that does not look into a mail whose first header field is unknown', async (t) => {
  // finds nothing in that mail alone, however it is introduced
  const blind = await fakeClamd(t, (socket, first) => {
    let octets = first;
    const hear = (piece: Buffer) => {
      octets = Buffer.concat([octets, piece]);
      if (!octets.includes('zEND')) return;
      const isUnknown = octets.includes('X-First-Field');
      socket.end(`1: ClamAV 9.9\x002: stream: ${isUnknown ? 'OK' : 'Eicar-Test-Signature FOUND'}\0`);
    };
    socket.on('data', hear).resume();
    hear(Buffer.alloc(0));
  });
  const probing = probeScanner({ address: blind.address, timeoutMs: 10_000 }, MEBIBYTE);
  await assert.rejects(probing, { code: 'SCANNER_WOULD_MISS', detail: /first header field/ });
});

test('says that a scanner is away', async () => {
  await refused(probeScanner({ address: 'tcp://127.0.0.1:1', timeoutMs: 1_000 }, 1), 'SCANNER_UNAVAILABLE');
});

async function refused(work: Promise<unknown>, code: ErrorCode): Promise<void> {
  await assert.rejects(work, (error) => error instanceof ZaakpostError && error.code === code);
}
