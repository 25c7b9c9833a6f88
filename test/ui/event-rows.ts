import { caseInput, createCase } from '../../src/cases/case.ts';
import { createCaseType } from '../../src/cases/case-type.ts';
import { readEvents } from '../../src/events/read-events.ts';
import { createWebhook, webhookInput } from '../../src/events/webhook.ts';
import type { TestScreens } from '../support/screens.ts';
import type { ScreenRow } from './screen-rows.ts';

const URL = 'https://dms.voorbeeldstad.example/gebeurtenissen';
const OTHER = 'https://data.voorbeeldstad.example/in';

/** A webhook that has taken one event and refuses another, and one that is paused; once for an app. @returns the id of the first. */
async function someWebhook({ app: { db, secrets } }: TestScreens): Promise<string> {
  const known = await db.selectFrom('webhook').select('id').where('url', '=', URL).executeTakeFirst();
  if (known) return known.id;
  const types = ['nl.zaakpost.cases.created', 'nl.zaakpost.cases.closed'];
  const { webhook } = await createWebhook(db, secrets, webhookInput.parse({ url: URL, types }));
  await createWebhook(db, secrets, webhookInput.parse({ url: OTHER, enabled: false }));
  const type = { name: 'Gebeurtenis', description: '', tokenPrefix: null, attributes: [] };
  await createCaseType(db, type);
  const input = caseInput.parse({ caseType: type.name });
  for (let made = 0; made < 2; made++) await createCase(db, input);
  const { events } = await readEvents(db, null, 2, { type: 'nl.zaakpost.cases.created', order: 'desc' });
  const [newer, older] = events;
  const tell = (sequence = '', outcome: object) =>
    db
      .updateTable('webhook_delivery')
      .set({ attempts: 3, attempted_at: new Date(), last_millis: 84, ...outcome })
      .where('event_sequence', '=', sequence)
      .where('webhook_id', '=', webhook.id)
      .execute();
  await tell(older?.sequence, { delivered_at: new Date(), last_status: 204 });
  await tell(newer?.sequence, { last_status: 503, last_error: 'HTTP 503' });
  return webhook.id;
}

/** The screens of events, and of who gets them. */
export const EVENT_ROWS: readonly ScreenRow[] = [
  {
    name: 'webhooks',
    path: '/webhooks',
    nl: 'Webhooks',
    en: 'Webhooks',
    given: async (screens) => {
      await someWebhook(screens);
      return undefined;
    },
    ready: (page) => page.getByRole('link', { name: URL }).waitFor(),
  },
  {
    name: 'webhook-new',
    path: '/webhooks/new',
    nl: 'Webhook toevoegen',
    en: 'Add a webhook',
    ready: (page) => page.getByRole('checkbox').first().uncheck(),
  },
  {
    name: 'webhook-health',
    path: '/webhooks',
    nl: 'dms.voorbeeldstad.example',
    en: 'dms.voorbeeldstad.example',
    given: async (screens) => `/webhooks/${await someWebhook(screens)}`,
  },
  {
    name: 'webhook-deliveries',
    path: '/webhooks',
    nl: 'dms.voorbeeldstad.example',
    en: 'dms.voorbeeldstad.example',
    given: async (screens) => `/webhooks/${await someWebhook(screens)}?tab=deliveries`,
    ready: (page) => page.getByText('HTTP 503').waitFor(),
  },
  {
    name: 'webhook-settings',
    path: '/webhooks',
    nl: 'dms.voorbeeldstad.example',
    en: 'dms.voorbeeldstad.example',
    given: async (screens) => `/webhooks/${await someWebhook(screens)}?tab=settings`,
  },
  {
    name: 'events',
    path: '/events',
    nl: 'Gebeurtenissen',
    en: 'Events',
    ready: (page) => page.getByRole('cell').first().waitFor(),
  },
  {
    name: 'event-one',
    path: '/events',
    nl: 'Zaak begonnen',
    en: 'Case begun',
    given: async (screens) => {
      await someWebhook(screens);
      const type = 'nl.zaakpost.cases.created';
      const { events } = await readEvents(screens.app.db, null, 1, { type });
      return `/events/${events[0]?.id}`;
    },
  },
];
