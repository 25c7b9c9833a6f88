import type { Command } from 'commander';
import { showMailbox } from '../../mailbox/mailbox.ts';
import { type PollResult, pollMailbox } from '../../mailbox/poll.ts';
import type { MailboxState } from '../../mailbox/state.ts';
import { EXIT } from '../failure.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

/** What came of polling one mailbox; no result: another worker is polling it now. */
interface Polled {
  mailbox: string;
  result: PollResult | null;
}

const COLUMNS: Column<Polled>[] = [
  { title: 'Mailbox', value: ({ mailbox }) => mailbox },
  { title: 'On server', value: ({ result }) => result?.listed ?? null, align: 'right' },
  { title: 'Known', value: ({ result }) => result?.known ?? null, align: 'right' },
  { title: 'Accepted', value: ({ result }) => result?.accepted ?? null, align: 'right' },
  {
    title: 'Not in ledger',
    value: ({ result }) => result?.notInLedger ?? null,
    align: 'right',
    style: ({ result }) => (result?.notInLedger ? 'red' : undefined),
  },
  { title: 'Acknowledged', value: ({ result }) => result?.acknowledged ?? null, align: 'right' },
  {
    title: 'Failed',
    value: ({ result }) => result?.failed.length ?? null,
    align: 'right',
    style: ({ result }) => (result?.failed.length ? 'red' : undefined),
  },
  {
    title: 'Trouble',
    value: troubleOf,
    narrow: 'wrap',
    style: ({ result }) => (result?.error ? 'red' : undefined),
  },
];

/** What a person is to know of a mailbox that is polled no more. */
const STATE_WORDS: Partial<Record<MailboxState, string>> = {
  disabled: '; the mailbox is disabled now',
  'needs-attention': '; the mailbox needs attention now',
};

/** `zaakpost mailbox poll NAME…` */
export function mailboxPoll(noun: Command): void {
  addVerb(
    noun,
    'poll <name...>',
    'fetch from mailboxes now, in this process; an ingest worker files what comes',
  )
    .option('--full', 'hold every message on the server against the ledger, as is done once a day')
    .action(
      onApp(async (app, screen, names: string[], { full }: { full?: boolean }) => {
        const { pollContext } = await import('../../start-poll.ts'); // only here: what workers use takes long to load
        const polled: Polled[] = [];
        for (const name of names) {
          const { id } = await showMailbox(app.db, name);
          if (names.length > 1) screen.status(`polling ${name}`);
          polled.push({ mailbox: name, result: await pollMailbox(pollContext(app), id, { full }) });
        }
        screen.status('');
        screen.list(polled, COLUMNS, '');
        if (polled.some(({ result }) => result?.error || result?.failed.length))
          process.exitCode = EXIT.failed;
      }),
    );
}

function troubleOf({ result }: Polled): string | null {
  if (!result) return 'another worker is polling it now';
  const error = result.error ?? result.failed[0]?.error;
  return error ? `${error.code}: ${error.message}${(result.state && STATE_WORDS[result.state]) ?? ''}` : null;
}
