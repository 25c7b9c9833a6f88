import { z } from 'zod';
import { previewRetention, runRetention } from '../pipeline/retention.ts';
import { limitsByName, retentionLimits } from '../pipeline/retention-limits.ts';
import { listRetentionRuns, retentionReport } from '../pipeline/retention-runs.ts';
import { orderOf } from '../store/order.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, sortedBy, timeRange, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const reportSchema = retentionReport
  .describe('How many of what, and how many octets.')
  .meta({ id: 'RetentionReport', description: 'What a purge deleted, or would delete.' });

const days = z.int().nullable();

const limitsSchema = z
  .object({
    filed: days.describe(
      'The bytes of a mail that was filed; what its case or intake entry has of it stays.',
    ),
    held: days.describe('The bytes of a mail that is held.'),
    quarantined: days.describe('The bytes of a mail in quarantine.'),
    discarded: days.describe('The bytes of a discarded mail.'),
    failed: days.describe('The bytes of a failed mail.'),
    renditions: days.describe('The PDF of a mail; it is made again where it is asked for.'),
    attachments: days.describe('Attachments that a case keeps as files of their own.'),
    history: days.describe('The trace of a mail and the changes of its status.'),
    runs: days.describe('Runs of mailboxes, and changes of their state.'),
    audit: days.describe('Lines of the audit log that were exported.'),
    events: days.describe('Events that every receiver has got.'),
    deliveries: days.describe('The record that a webhook has got an event.'),
    orphans: days.describe('Stored bytes that nothing refers to.'),
  })
  .meta({
    id: 'RetentionLimits',
    description: 'How many days what is kept, by the settings `ZAAKPOST_RETAIN_…`; null: for ever.',
  });

const runSchema = z
  .object({
    id: z.uuid(),
    actor: z.string().describe('Who asked for it, or `schedule`.'),
    startedAt: z.date(),
    endedAt: z.date().nullable().describe('null: it is under way, or was cut short.'),
    report: reportSchema,
  })
  .meta({ id: 'RetentionRun', description: 'A purge.' });

const body = z
  .strictObject({ dryRun: z.boolean().default(false).describe('Only tell what would be deleted.') })
  .meta({ id: 'RetentionSettings', description: 'How a purge is to be done.' });

const querystring = z.strictObject({
  ...pageQuery,
  ...sortedBy('startedAt'),
  ...timeRange('started'),
  actor: z.string().min(1).optional().describe('Name of who asked for it, or `schedule`.'),
});

/** Purges of what has been kept long enough, by `ZAAKPOST_RETAIN_…`. */
export const retentionRuns = ({ db, blobs, config }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['retention-runs'];

    api.get(
      '/retention-limits',
      {
        schema: {
          operationId: 'showRetentionLimits',
          summary: 'How many days what is kept',
          tags,
          response: { 200: limitsSchema },
        },
      },
      async () => limitsByName(retentionLimits(config.retention)),
    );

    api.get(
      '/retention-runs',
      {
        schema: {
          operationId: 'listRetentionRuns',
          summary: 'Purges, the newest first',
          tags,
          querystring,
          response: { 200: pageOf(runSchema) },
        },
      },
      async (request) => {
        const { cursor, limit, sort, ...filter } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        const asked = { ...filter, after, order: orderOf(sort), limit: limit + 1 };
        return pageFrom(await listRetentionRuns(db, asked), limit, (run) => run.id);
      },
    );

    api.post(
      '/retention-runs',
      {
        config: { problems: ['CONFLICT'] },
        schema: {
          operationId: 'runRetention',
          summary: 'Delete what has been kept long enough, now; else it is done once a day',
          tags,
          body,
          response: { 200: z.object({ dryRun: z.boolean(), report: reportSchema }) },
        },
      },
      async (request) => {
        const { dryRun } = request.body;
        const context = { db, blobs, limits: retentionLimits(config.retention) };
        const report = dryRun
          ? await previewRetention(context)
          : await runRetention(context, actorOf(request));
        return { dryRun, report };
      },
    );
  };
};
