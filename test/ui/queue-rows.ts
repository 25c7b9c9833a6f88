import { enqueueIngest } from '../../src/queue.ts';
import { newId } from '../../src/store/id.ts';
import type { TestScreens } from '../support/screens.ts';
import type { ScreenRow } from './screen-rows.ts';

/** Work that waits, and some that a consumer of events let fail; once for an app. */
async function someWork({ app: { queues } }: TestScreens): Promise<undefined> {
  if (await queues.poll.isPaused()) return;
  await enqueueIngest(queues, [
    { mailId: newId(), generation: 1 },
    { mailId: newId(), generation: 1 },
  ]);
  const id = newId();
  await queues.caseEvents.add('nl.zaakpost.cases.closed', { id }, { jobId: id, removeOnFail: false });
  const breaks = () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.8:443'));
  const worker = queues.worker(queues.caseEvents, breaks, { concurrency: 1 });
  while ((await queues.caseEvents.getFailedCount()) === 0);
  await worker.close();
  await queues.poll.pause();
}

/** The screens of queues. */
export const QUEUE_ROWS: readonly ScreenRow[] = [
  {
    name: 'queues',
    path: '/queues',
    nl: 'Wachtrijen',
    en: 'Queues',
    given: someWork,
    ready: (page) => page.getByText(/Gepauzeerd|Paused/).waitFor(),
  },
  {
    name: 'queue-failed',
    path: '/queues/case-events',
    nl: 'Gebeurtenissen voor andere systemen',
    en: 'Events for other systems',
    ready: (page) => page.getByText('ECONNREFUSED').waitFor(),
  },
  {
    name: 'queue-paused',
    path: '/queues/poll?tab=waiting',
    nl: 'Ophalen',
    en: 'Fetching',
    ready: (page) =>
      page
        .getByText(/gepauzeerd|paused/)
        .first()
        .waitFor(),
  },
];
