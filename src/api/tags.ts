/** The resources of the API: each route belongs to one, and rights are given by them. */
export const TAGS = {
  health: 'Whether Zaakpost runs and can work, and its numbers.',
  overview: 'What is going on now, in numbers.',
  mailboxes: 'Accounts that mail is fetched from.',
  profiles: 'What to do with mail to an address.',
  'case-types': 'Kinds of cases, with their attributes.',
  cases: 'Cases, their timeline, documents and tokens.',
  mails: 'Every mail that was accepted, and what became of it.',
  'decision-rules': 'Decisions of people that hold for mail to come.',
  'settings-changes': 'Who changed what of the settings that routing goes by.',
  'intake-entries': 'Mail of which only the attachments are taken in.',
  documents: 'Files kept with cases and intake entries.',
  events: 'What happened, to be read from a cursor.',
  webhooks: 'Receivers that events are sent to.',
  queues: 'Work that waits, goes on or failed.',
  'api-keys': 'Keys to this API.',
  accounts: 'People who sign in, with their roles.',
  sessions: 'Signing in and out.',
  'audit-entries': 'Who changed what, and who looked at which mail.',
  'person-erasures': 'Erasure of what is kept of a person.',
  'retention-runs': 'Purges of what has been kept long enough.',
} as const;

export type Tag = keyof typeof TAGS;

export const tagNames = Object.keys(TAGS) as [Tag, ...Tag[]];
