import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { Readable } from 'node:stream';
import { type TestContext, test } from 'node:test';
import { showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import { caseTypeInput, createCaseType } from '../../src/cases/case-type.ts';
import { ingest } from '../../src/pipeline.ts';
import { profileInput } from '../../src/routing/profile-input.ts';
import { createProfile } from '../../src/routing/profiles.ts';
import { openIngest } from '../../src/start.ts';
import { rawMail } from '../render/mail-builder.ts';
import { testApp } from '../support/app.ts';
import { requireBinary } from '../support/service.ts';

const MAIL = {
  html: '<h1>Aanvraag</h1><p>Met bijlage.</p>',
  files: [{ type: 'application/pdf', content: 'inhoud', name: 'tekening.pdf' }],
};

/** An app with a profile for the address that `rawMail` writes to. */
async function appWith(t: TestContext, environment: Record<string, string>): Promise<App> {
  const app = await testApp(t, environment);
  await createCaseType(app.db, caseTypeInput.parse({ name: 'Melding' }));
  await createProfile(
    app.db,
    profileInput.parse({
      name: 'info',
      kind: 'case-type',
      address: 'info@voorbeeld.nl',
      caseType: 'Melding',
      rendition: { renderer: 'browser', embedAttachments: true },
    }),
  );
  return app;
}

/** Brings the mail to its end; gives what the trace says of its rendition, and the path of that. */
async function renditionOf(t: TestContext, app: App) {
  const { context, close } = await openIngest(app);
  t.after(close);
  const origin = { mailboxId: null, place: null, envelope: null, maxBytes: 1_000_000 };
  const { mailId } = await app.acceptor.accept(Readable.from([rawMail(MAIL)]), origin);
  await ingest(context, { mailId, generation: 1 });
  const { trace, rendition } = await showMail(app.db, mailId);
  return { step: trace.find(({ step }) => step === 'render'), path: app.blobs.path(rendition?.sha256 ?? '') };
}

test('a profile has its mail laid out by a browser, and attachments embedded', async (t) => {
  const program = requireBinary(t, 'chromium', 'chromium');
  if (program === undefined || requireBinary(t, 'qpdf', 'qpdf') === undefined) return;
  const sandbox = process.getuid?.() === 0 ? 'off' : 'on';
  const app = await appWith(t, { ZAAKPOST_BROWSER: program, ZAAKPOST_BROWSER_SANDBOX: sandbox });
  const { step, path } = await renditionOf(t, app);
  assert.deepEqual([step?.outcome, step?.detail], ['browser', 'PDF, 2 pages.']);
  const { stdout } = spawnSync('qpdf', ['--list-attachments', path], { encoding: 'utf8' });
  assert.match(stdout, /original\.eml[\s\S]*tekening\.pdf/);
});

test('where the browser fails, Zaakpost lays the mail out itself, and the trace says why', async (t) => {
  const app = await appWith(t, { ZAAKPOST_BROWSER: '/nowhere/chromium' });
  const { step } = await renditionOf(t, app);
  assert.equal(step?.outcome, 'full');
  assert.match(step?.detail ?? '', /no browser \(spawn \/nowhere\/chromium ENOENT\)/);
});
