import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { type Job, type QueueName, useQueueChange } from './queue-queries.ts';
import { queueWords } from './words.ts';

/** Has a job done now, or removes one that failed; mail is never removed so. */
export function JobActions({ name, job: { id, state } }: { name: QueueName; job: Job }) {
  const words = useWords(queueWords);
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const of = { params: { path: { queueName: name, jobId: id } } };
  const retry = useQueueChange(() => dataOf(api.POST('/queues/{queueName}/jobs/{jobId}/retry', of)), {
    onSuccess: () => announce(words.retried),
  });
  const remove = useQueueChange(() => dataOf(api.DELETE('/queues/{queueName}/jobs/{jobId}', of)), {
    onSuccess: () => {
      announce(words.removed);
      setAsked(false);
    },
  });
  return (
    <>
      <Button busy={retry.isPending} onClick={() => retry.mutate()}>
        {words.retry}
      </Button>
      {state === 'failed' && name !== 'ingest' && (
        <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      )}
      {retry.error && <ErrorPanel error={retry.error} />}
      {isAsked && (
        <Confirm
          danger
          title={words.removeTitle}
          action={words.remove}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeLead}</p>
        </Confirm>
      )}
    </>
  );
}
