import { z } from 'zod';
import { previewRetention, runRetention } from '../pipeline/retention.ts';
import { retentionLimits } from '../pipeline/retention-limits.ts';
import { listRetentionRuns, retentionReport } from '../pipeline/retention-runs.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { decodeCursor, pageFrom, pageOf, pageQuery, UUID } from './page.ts';
import type { Resource } from './zod-compiler.ts';

const reportSchema = retentionReport
  .describe('How many of what, and how many octets.')
  .meta({ id: 'RetentionReport', description: 'What a purge deleted, or would delete.' });

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

/** Purges of what has been kept long enough, by `ZAAKPOST_RETAIN_…`. */
export const retentionRuns = ({ db, blobs, config }: ApiContext): Resource => {
  return async (api) => {
    const tags = ['retention-runs'];

    api.get(
      '/retention-runs',
      {
        schema: {
          operationId: 'listRetentionRuns',
          summary: 'Purges, the newest first',
          tags,
          querystring: z.strictObject(pageQuery),
          response: { 200: pageOf(runSchema) },
        },
      },
      async (request) => {
        const { cursor, limit } = request.query;
        const after = cursor && decodeCursor(cursor, UUID);
        return pageFrom(await listRetentionRuns(db, { after, limit: limit + 1 }), limit, (run) => run.id);
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
