import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { type Attachment, simpleParser } from 'mailparser';
import { type CorpusMail, mixedCorpus, smallCorpus } from '../../bench/corpus.ts';
import { fileParts } from '../../src/mail/message.ts';
import { parseRaw } from '../../src/mail/parse.ts';

/** mailparser reads mail without faults as we do: files octet by octet, text, and who wrote what to whom. */
describe('beside simpleParser', () => {
  const corpora: [string, Iterable<CorpusMail>][] = [
    ['letters', smallCorpus({ count: 100, seed: 11 })],
    ['letters with files, newsletters and large mail', mixedCorpus({ count: 100, seed: 12, scale: 0.05 })],
  ];
  for (const [name, mails] of corpora) {
    test(`${name} give the same files, text and header`, async () => {
      for (const { raw } of mails) await assertSame(raw);
    });
  }
});

async function assertSame(raw: Buffer): Promise<void> {
  const ours = parseRaw(raw);
  const theirs = await simpleParser(raw);
  assert.deepEqual(
    fileParts(ours).map(({ name, type, size, blobId }) => ({ name, type, size, blobId })),
    theirs.attachments.map(describeFile),
  );
  const text = ours.textBody.map(({ partId }) => ours.bodyValues[partId ?? '']).join('\n');
  assert.equal(text.trimEnd(), theirs.text?.trimEnd());
  const html = ours.htmlBody
    .filter(({ type }) => type === 'text/html')
    .map(({ partId }) => ours.bodyValues[partId ?? '']);
  assert.equal(html.join('\n').trimEnd(), (theirs.html || '').trimEnd());
  assert.equal(ours.subject, theirs.subject);
  assert.deepEqual(
    ours.from,
    theirs.from?.value.map(({ name, address }) => ({ name, email: address })),
  );
  assert.equal(Date.parse(ours.sentAt ?? ''), theirs.date?.getTime());
  assert.equal(`<${ours.messageId}>`, theirs.messageId);
  assert.deepEqual(ours.problems, []);
}

function describeFile({ filename, contentType, content }: Attachment) {
  const blobId = createHash('sha256').update(content).digest('hex');
  return { name: filename, type: contentType, size: content.length, blobId };
}
