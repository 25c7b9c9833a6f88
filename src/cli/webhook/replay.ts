import type { Command } from 'commander';
import { replayEvents, replayInput } from '../../events/replay.ts';
import { date } from '../date-option.ts';
import { checked } from '../failure.ts';
import { counted } from '../format.ts';
import { addVerb, onInput } from '../verb.ts';
import { webhookId } from './webhook-id.ts';

interface Options {
  from?: Date;
  cursor?: string;
  before?: Date;
  dryRun?: boolean;
}

/** `zaakpost webhook replay ID --from MOMENT` */
export function webhookReplay(noun: Command): void {
  addVerb(noun, 'replay <id>', 'send a receiver its events again, as if they had just happened')
    .option('--from <moment>', 'events of this time and later', date)
    .option('--cursor <cursor>', 'events after this place in the stream, in place of a time')
    .option('--before <moment>', 'events before this time; else all up to now', date)
    .option('--dry-run', 'only count them')
    .action(
      onInput(
        (id: string, { from, before, cursor, dryRun = false }: Options) => {
          const asked = { startAt: from?.toISOString(), endAt: before?.toISOString(), cursor, dryRun };
          return {
            id: webhookId(id),
            input: checked(replayInput, asked, { startAt: '--from', endAt: '--before' }),
          };
        },
        async (app, screen, { id, input }) => {
          const events = await replayEvents(app.db, id, input);
          const sentence = `${counted(events, 'event')} ${input.dryRun ? 'would be sent' : 'to be sent'} again.`;
          screen.done({ events, dryRun: input.dryRun }, sentence);
        },
      ),
    );
}
