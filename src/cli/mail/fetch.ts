import type { Command } from 'commander';
import { fetchWhole } from '../../mailbox/fetch-whole.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onInput } from '../verb.ts';
import { mailId } from './mail-id.ts';

/** `zaakpost mail fetch ID` */
export function mailFetch(noun: Command): void {
  addVerb(
    noun,
    'fetch <id>',
    'fetch a mail whole of which only the headers were, as it was too large; then it goes its way',
  ).action(
    onInput(mailId, async (app, screen, id) => {
      const { pollContext } = await import('../../start-poll.ts'); // only here: what workers use takes long to load
      const job = await fetchWhole(pollContext(app), id, commandActor());
      screen.done(job, 'The mail is here as a whole, and on its way; an ingest worker takes it from here.');
    }),
  );
}
