import type { App } from './app.ts';
import { polledMailbox, storedSettings } from './mailbox/open-source.ts';
import type { PollContext } from './mailbox/poll.ts';
import { startPolling } from './mailbox/poll-worker.ts';
import { polledMaildir } from './push/polled-maildir.ts';
import type { Running } from './start.ts';

/** What polling works with. It is apart from the other workers: one that polls need not load what they do. */
export const pollContext = (app: App): PollContext => ({
  db: app.db,
  acceptor: app.acceptor,
  connections: { perHost: app.config.connectionsPerHost, perAccount: app.config.connectionsPerAccount },
  mailbox: async (mailboxId) => (await polledMaildir(app, mailboxId)) ?? polledMailbox(app, mailboxId),
});

/** Fetches from mailboxes, each by its interval, and when asked for. */
export const startPoll = (app: App): Promise<Running> =>
  startPolling(app.queues, pollContext(app), app.log, app.config.pollConcurrency, (mailboxId) =>
    storedSettings(app, mailboxId),
  );
