import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { test } from 'node:test';
import { type MailRecord, showMail } from '../../src/api/mail-record.ts';
import type { App } from '../../src/app.ts';
import { referenceName } from '../../src/cases/reference.ts';
import { type IngestContext, ingest } from '../../src/pipeline.ts';
import { RULES } from '../../src/routing/rules.ts';
import { openIngest } from '../../src/start.ts';
import { testApp } from '../support/app.ts';
import { startClamd } from '../support/clamd.ts';
import { unsaidOf } from '../support/unsaid.ts';
import { decideOfInvoices, setUpWorld, type Words } from './world.ts';

/** What a journey's `expected.json` says; what it does not name is not looked at. */
interface Expected {
  /** In words: what this mail is, and what is to become of it. */
  story: string;
  status: MailRecord['status'];
  rule?: string;
  /** Rules before it that had something to note. */
  noted?: string[];
  /** Name of the mailbox that it comes by; without it, none. */
  mailbox?: string;
  /** Kinds, with the case number or the profile. */
  destinations?: string[];
  /** By the name of the check. */
  verdicts?: Record<string, string>;
  /** Names and roles. */
  documents?: string[];
  /** Must be found in the reason. */
  reason?: string;
  /** Whether it is recorded against an earlier mail of the same content. */
  duplicate?: boolean;
  attributes?: Record<string, string>;
  /** Of the new case. */
  references?: string[];
}

const NAMES = readdirSync(import.meta.dirname)
  .filter((name) => /^\d\d-/.test(name))
  .sort();

test('journeys: each mail of the folder ends where it says', async (t) => {
  const clamd = await startClamd(t);
  if (!clamd) return;
  const app = await testApp(t, {
    ZAAKPOST_CLAMD: clamd.tcp,
    ZAAKPOST_MAX_MAIL_BYTES: '1000000',
    ZAAKPOST_TRUSTED_AUTHSERV_IDS: 'mx.voorbeeldstad.example',
  });
  const { context, close } = await openIngest(app);
  t.after(close);
  const words = await setUpWorld(app);
  await decideOfInvoices(app);
  for (const name of NAMES) {
    const folder = path.join(import.meta.dirname, name);
    const expected = JSON.parse(readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Expected;
    await t.test(`${name}: ${expected.story}`, async () => {
      const mailboxId = expected.mailbox ? (words[`MAILBOX_${expected.mailbox}`] ?? '') : null;
      const mail = await travel(app, context, mailOf(folder, words), mailboxId);
      assert.deepEqual(seen(mail, expected), fill(expected, words));
      if (expected.reason) assert.ok(mail.reason?.includes(expected.reason), mail.reason ?? 'no reason');
      assert.equal(mail.error, null);
      assert.deepEqual(await unsaidOf(app.db, mail.id, mailOf(folder, words).toString('utf8')), []);
    });
  }
});

test('every rule of the table has a journey in which it decides, or has something to note', () => {
  const told = new Set(
    NAMES.flatMap((name) => {
      const file = path.join(import.meta.dirname, name, 'expected.json');
      const { rule, noted = [] } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
      return [...noted, ...(rule ? [rule] : [])];
    }),
  );
  const untold = RULES.map(({ name }) => name).filter((name) => !told.has(name));
  assert.deepEqual(untold, []);
});

function mailOf(folder: string, words: Words): Buffer {
  const template = readFileSync(path.join(folder, 'in.eml'), 'latin1').replace(/\r?\n/g, '\r\n');
  return Buffer.from(fillText(template, words), 'latin1');
}

const fillText = (text: string, words: Words): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_all, name: string) => {
    const word = words[name];
    assert.ok(word !== undefined, `{{${name}}} stands for nothing`);
    return word;
  });

async function travel(
  app: App,
  context: IngestContext,
  raw: Buffer,
  mailboxId: string | null,
): Promise<MailRecord> {
  const origin = { mailboxId, place: null, envelope: null, maxBytes: raw.length };
  const { mailId } = await app.acceptor.accept(Readable.from([raw]), origin);
  await ingest(context, { mailId, generation: 1 });
  return showMail(app.db, mailId);
}

/** What became of the mail, in the fields that the journey names. */
function seen(mail: MailRecord, expected: Expected): Partial<Expected> {
  const opened = mail.route?.destinations.find((destination) => destination.kind === 'new-case');
  const all: Expected = {
    story: expected.story,
    status: mail.status,
    rule: mail.route?.rule ?? 'none',
    noted: mail.trace
      .filter(({ step, outcome }) => outcome === 'noted' && RULES.some(({ name }) => name === step))
      .map(({ step }) => step),
    mailbox: mail.mailbox?.name ?? '',
    destinations: (mail.route?.destinations ?? []).map((destination) =>
      destination.kind === 'case'
        ? `case ${destination.caseNumber}`
        : `${destination.kind} ${destination.profileName}`,
    ),
    verdicts: Object.fromEntries(
      mail.verdicts
        .filter(({ check }) => expected.verdicts && check in expected.verdicts)
        .map(({ check, result }) => [check, result]),
    ),
    documents: mail.documents.map(({ role, name }) => `${role}: ${name}`).sort(),
    duplicate: mail.duplicateOf !== null,
    references: (opened?.references ?? []).map(referenceName),
    attributes: opened?.attributes ?? {},
    reason: expected.reason ?? '',
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => key in expected));
}

function fill(expected: Expected, words: Words): Expected {
  return JSON.parse(fillText(JSON.stringify(expected), words)) as Expected;
}
