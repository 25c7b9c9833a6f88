import assert from 'node:assert/strict';
import { leaves, type ParsedMail } from '../../src/mail/message.ts';

/** No leaf is missing from the lists, and of what the bodies show as text the text is there. */
export function assertAllListed(mail: ParsedMail): void {
  const listed = new Set([...mail.textBody, ...mail.htmlBody, ...mail.attachments]);
  for (const part of leaves(mail.bodyStructure))
    assert.ok(listed.has(part), `part ${part.partId} is not listed`);
  for (const part of [...mail.textBody, ...mail.htmlBody]) {
    if (part.type.startsWith('text/')) assert.equal(typeof mail.bodyValues[part.partId ?? ''], 'string');
  }
}
