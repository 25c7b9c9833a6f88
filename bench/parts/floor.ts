import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { simpleParser } from 'mailparser';
import { parseMail } from '../../src/mail/parse.ts';
import { renderMail } from '../../src/render/render.ts';
import type { RenditionInput } from '../../src/render/rendition.ts';
import { corpusFolder } from '../corpus-folder.ts';
import { Stopwatch } from '../measured.ts';
import { report, task } from '../part.ts';

/**
 * The floor: what the libraries alone take in one thread, without storage, queue or database. Each mail is read, parsed by mailparser, and rendered as
 * the pipeline renders it. What the rendering is made from is our own parse of the mail, which is not counted.
 */
const { files, bytes } = corpusFolder(task().count);
const watch = new Stopwatch();
for (const file of files) {
  const input = await renditionInput(file);
  await watch.time(async () => {
    await simpleParser(readFileSync(file));
    const { pdf } = await renderMail(input);
    for await (const _ of pdf);
  });
}
report({ part: 'floor', mails: files.length, bytes, ...watch.reading });

async function renditionInput(file: string): Promise<RenditionInput> {
  const raw = readFileSync(file);
  return {
    mailId: file,
    parsed: await parseMail({ path: file }),
    raw: { path: file, size: raw.length, sha256: createHash('sha256').update(raw).digest('hex') },
    receivedAt: '2026-01-05T08:00:00Z',
    mailboxName: null,
    caseNumber: null,
    caseTitle: null,
    token: null,
    notes: ['virus: not scanned'],
    language: 'nl',
  };
}
