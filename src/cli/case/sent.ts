import type { Command } from 'commander';
import { noteSentMail, sentMailInput } from '../../cases/sent-mail.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

interface Options {
  to?: string[];
  sentAt?: string;
}

/** `zaakpost case sent NUMBER MESSAGE-ID` */
export function caseSent(noun: Command): void {
  addVerb(
    noun,
    'sent <number> <message-id>',
    'note that a mail was sent from a case, so that answers to it find the case',
  )
    .option(
      '--to <address>',
      'whom it was sent to: known in the case from then on; may be repeated',
      (text: string, before: string[] = []) => [...before, text],
    )
    .option('--sent-at <time>', 'when it was sent; without it, now')
    .action(
      onInput(
        (number: string, messageId: string, { to: recipients, sentAt }: Options) => ({
          number,
          ...checked(sentMailInput, { messageId, recipients, sentAt }, { messageId: '<message-id>' }),
        }),
        async (app, screen, { number, ...input }) => {
          const sent = await noteSentMail(app.db, number, input);
          screen.done(sent, `Answers to <${sent.messageId}> find case ${number} from now on.`);
        },
      ),
    );
}
