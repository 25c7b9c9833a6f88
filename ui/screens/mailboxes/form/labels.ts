import type { mailboxFormWords } from './words.ts';

/** What the fields of a mailbox are called. */
export const labelsOf = (words: (typeof mailboxFormWords)['nl']): Record<string, string> => ({
  name: words.name,
  protocol: words.protocol,
  host: words.host,
  port: words.port,
  username: words.username,
  oauth2: words.oauth2,
  folders: words.folders,
  includeJunk: words.includeJunk,
  onlyRead: words.onlyRead,
  push: words.push,
  connections: words.connections,
  maxMailBytes: words.maxMail,
  afterAccept: words.afterAccept,
  afterDays: words.afterDays,
  moveTo: words.moveTo,
  intervalSeconds: words.interval,
  disableAfterFailures: words.disableAfter,
  tlsCa: words.tlsCa,
  tlsFingerprint: words.tlsFingerprint,
  policy: words.policy,
  trustedAuthservId: words.trustedAuthservId,
  trustedSpamHeaders: words.trustedSpamHeaders,
});
