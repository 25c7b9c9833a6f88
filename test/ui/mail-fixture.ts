import type { App } from '../../src/app.ts';
import { ingest } from '../../src/pipeline.ts';
import { openIngest } from '../../src/start.ts';
import { setUpWorld } from '../journeys/world.ts';
import { acceptPushed } from '../support/pushed-mail.ts';

/** Takes mail in and on its way, as workers do. */
export interface MailFixture {
  /** Accepts a mail and takes it to its end. @returns its id. */
  take(raw: Buffer): Promise<string>;
  /** Takes a mail its way again, after a decision. */
  goOn(mailId: string): Promise<void>;
}

const opened = new WeakMap<App, Promise<MailFixture>>();

/** A small municipality with profiles and cases, once for an app. */
export function mailFixture(app: App, after: (close: () => Promise<void>) => void): Promise<MailFixture> {
  const known = opened.get(app);
  if (known) return known;
  const opening = open(app, after);
  opened.set(app, opening);
  return opening;
}

async function open(app: App, after: (close: () => Promise<void>) => void): Promise<MailFixture> {
  await setUpWorld(app);
  const { context, close } = await openIngest(app);
  after(close);
  return {
    take: async (raw) => {
      const job = await acceptPushed(app, raw);
      await ingest(context, job);
      return job.mailId;
    },
    goOn: async (mailId) => {
      const { generation } = await app.db
        .selectFrom('mail')
        .select('generation')
        .where('id', '=', mailId)
        .executeTakeFirstOrThrow();
      await ingest(context, { mailId, generation });
    },
  };
}

/** A mail in HTML. */
export const htmlMail = (subject: string, html: string): Buffer =>
  Buffer.from(
    [
      'From: "Piet Jansen" <piet@example.org>',
      'To: info@voorbeeldstad.example',
      `Subject: ${subject}`,
      'MIME-Version: 1.0',
      'Content-Type: text/html; charset=utf-8',
      '',
      html,
    ].join('\r\n'),
  );
