import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import { requireFetchable } from '../mailbox/change-state.ts';
import { actorOf } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { showMail } from './mail-record.ts';
import type { Resource } from './zod-compiler.ts';

/** Fetching what was held because of its size. */
export const mailFetch = ({ db, queues }: ApiContext): Resource => {
  return async (api) => {
    api.post(
      '/mails/:mailId/fetch',
      {
        config: {
          problems: [
            'CONFLICT',
            'MAIL_GONE',
            'MAILBOX_DISABLED',
            'MAILBOX_NEEDS_ATTENTION',
            'QUEUE_UNAVAILABLE',
          ],
        },
        schema: {
          operationId: 'fetchMail',
          summary: 'Have a worker fetch a mail whole that was too large, and send it its way',
          tags: ['mails'],
          params: z.object({ mailId: z.uuid() }),
          response: { 202: z.object({ mailId: z.uuid() }) },
        },
      },
      async (request, reply) => {
        const { id: mailId, downloaded, mailbox } = await showMail(db, request.params.mailId);
        if (downloaded) throw new ZaakpostError('CONFLICT', { detail: `mail ${mailId} is here as a whole` });
        if (!mailbox) throw new ZaakpostError('MAIL_GONE', { detail: `mail ${mailId}` });
        await requireFetchable(db, mailbox.id);
        const whole = { mailId, actor: actorOf(request) };
        await queues.poll.add('fetch', { mailboxId: mailbox.id, whole }, { jobId: `${mailId}.fetch` });
        return reply.code(202).send({ mailId });
      },
    );
  };
};
