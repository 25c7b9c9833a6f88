import { createMailbox } from '../../src/mailbox/mailbox.ts';
import { mailboxInput } from '../../src/mailbox/mailbox-input.ts';
import type { TestScreens } from '../support/screens.ts';
import type { ScreenRow } from './screen-rows.ts';

const REFUSED = 'mail.voorbeeldstad.example: NO [AUTHENTICATIONFAILED] Authentication failed.';

const NAMES = ['Omgevingsloket', 'Burgerzaken', 'Woo-verzoeken', 'Bezwaar en beroep'] as const;

/** Mailboxes in every state, once for an app; the first has a history. @returns the id of the first. */
async function someMailboxes({ app }: TestScreens): Promise<string> {
  const known = await app.db
    .selectFrom('mailbox')
    .select('id')
    .where('name', '=', NAMES[0])
    .executeTakeFirst();
  if (known) return known.id;
  const ids: string[] = [];
  for (const [index, name] of NAMES.entries()) {
    const input = mailboxInput.parse({
      name,
      protocol: index % 2 === 0 ? 'imaps' : 'pop3s',
      host: 'mail.voorbeeldstad.example',
      username: `${name.toLowerCase().replaceAll(' ', '.')}@voorbeeldstad.example`,
      password: 'geheim',
      intervalSeconds: index === 3 ? null : 60 * (index + 1),
    });
    ids.push((await createMailbox(app.db, app.secrets, input)).id);
  }
  const [first = '', second = '', third = '', fourth = ''] = ids;
  const set = (id: string, values: object) =>
    app.db.updateTable('mailbox').set(values).where('id', '=', id).execute();
  const now = Date.now();
  const ago = (seconds: number) => new Date(now - seconds * 1000);
  await set(first, {
    state: 'needs-attention',
    state_reason: `MAILBOX_LOGIN_REFUSED: ${REFUSED}`,
    state_since: ago(3600),
    retry_at: new Date(now + 1_800_000),
    consecutive_failures: 2,
    last_run_at: ago(3600),
    last_success_at: ago(7200),
    last_error_code: 'MAILBOX_LOGIN_REFUSED',
    last_error: REFUSED,
    not_in_ledger: 3,
    not_in_ledger_at: ago(7200),
    oldest_unaccepted_at: ago(4000),
  });
  await set(second, { last_run_at: ago(40), last_success_at: ago(40), not_in_ledger: 0 });
  await set(third, {
    state: 'backing-off',
    state_reason: 'MAILBOX_TIMEOUT: no answer within 30 s',
    last_success_at: ago(900),
  });
  await set(fourth, { state: 'disabled', state_reason: 'disabled by hand' });
  const run = { listed: 214, known: 211, acknowledged: 3, failed: 0 };
  await app.db
    .insertInto('mailbox_run')
    .values([
      { mailbox_id: first, started_at: ago(90_000), ended_at: ago(7200), accepted: 0, runs: 48, ...run },
      { mailbox_id: first, started_at: ago(7100), ended_at: ago(7090), accepted: 3, ...run },
      {
        mailbox_id: first,
        started_at: ago(3601),
        ended_at: ago(3600),
        listed: 0,
        known: 0,
        accepted: 0,
        acknowledged: 0,
        failed: 0,
        error_code: 'MAILBOX_LOGIN_REFUSED',
        error: REFUSED,
      },
    ])
    .execute();
  await app.db
    .insertInto('mailbox_state_change')
    .values({
      mailbox_id: first,
      from_state: 'active',
      to_state: 'needs-attention',
      reason: `MAILBOX_LOGIN_REFUSED: ${REFUSED}`,
      at: ago(3600),
    })
    .execute();
  return first;
}

const at = (rest: string) => async (screens: TestScreens) =>
  `/mailboxes/${await someMailboxes(screens)}${rest}`;

const tab = (name: string): ScreenRow => ({
  name: `mailbox-${name}`,
  path: '/mailboxes',
  nl: NAMES[0],
  en: NAMES[0],
  given: at(`?tab=${name}`),
});

/** The screens of mailboxes. */
export const MAILBOX_ROWS: readonly ScreenRow[] = [
  {
    name: 'mailboxes',
    path: '/mailboxes',
    nl: 'Postvakken',
    en: 'Mailboxes',
    given: async (screens) => {
      await someMailboxes(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: NAMES[0] }).waitFor(),
  },
  { name: 'mailbox-new', path: '/mailboxes/new', nl: 'Postvak toevoegen', en: 'Add a mailbox' },
  {
    name: 'mailbox-new-office365',
    path: '/mailboxes/new',
    nl: 'Postvak toevoegen',
    en: 'Add a mailbox',
    ready: async (page) => {
      await page.locator('select').first().selectOption('office365');
    },
  },
  {
    name: 'mailbox-edit',
    path: '/mailboxes',
    nl: NAMES[0],
    en: NAMES[0],
    given: at('/edit'),
    ready: async (page) => {
      await page.getByRole('button', { name: /^(Regel toevoegen|Add a rule)$/ }).click();
      await page.getByLabel(/^(Voor dit postvak zelf|Choose for this mailbox)/).check();
    },
  },
  tab('health'),
  tab('connection'),
  tab('settings'),
  tab('history'),
  {
    ...tab('security'),
    ready: (page) => page.getByRole('heading', { name: 'MTA-STS' }).waitFor(),
  },
  {
    ...tab('health'),
    name: 'mailbox-disable',
    ready: async (page) => {
      await page.getByRole('button', { name: /^(Uitzetten|Disable)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
