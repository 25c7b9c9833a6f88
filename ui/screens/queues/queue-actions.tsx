import { Pause, Play } from 'lucide-react';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { ofQueue, type QueueData, useQueueChange } from './queue-queries.ts';
import { queueWords } from './words.ts';

/** Pauses a queue and has it go on; does again all that failed. */
export function QueueActions({ queue: { name, paused, failed } }: { queue: QueueData }) {
  const words = useWords(queueWords);
  const format = useFormat();
  const announce = useAnnounce();
  const [asked, setAsked] = useState<'pause' | 'retry' | null>(null);
  const done = (text: string) => {
    announce(text);
    setAsked(null);
  };
  const pause = useQueueChange(() => dataOf(api.POST('/queues/{queueName}/pause', ofQueue(name))), {
    onSuccess: () => done(words.nowPaused(words.names[name])),
  });
  const resume = useQueueChange(() => dataOf(api.POST('/queues/{queueName}/resume', ofQueue(name))), {
    onSuccess: () => done(words.nowRunning(words.names[name])),
  });
  const retry = useQueueChange(() => dataOf(api.POST('/queues/{queueName}/retry', ofQueue(name))), {
    onSuccess: ({ retried }) => done(words.retriedAll(format.number(retried))),
  });
  return (
    <>
      {failed > 0 && <Button onClick={() => setAsked('retry')}>{words.retryAll}</Button>}
      {paused ? (
        <Button
          look="primary"
          icon={<Play size={18} aria-hidden />}
          busy={resume.isPending}
          onClick={() => resume.mutate()}
        >
          {words.resume}
        </Button>
      ) : (
        <Button icon={<Pause size={18} aria-hidden />} onClick={() => setAsked('pause')}>
          {words.pause}
        </Button>
      )}
      {resume.error && <ErrorPanel error={resume.error} />}
      {asked === 'pause' && (
        <Confirm
          title={words.pauseTitle(words.names[name])}
          action={words.pause}
          busy={pause.isPending}
          error={pause.error}
          onConfirm={() => pause.mutate()}
          onClose={() => setAsked(null)}
        >
          <p>{words.pauseLead}</p>
        </Confirm>
      )}
      {asked === 'retry' && (
        <Confirm
          title={words.retryAllTitle}
          action={words.retryAll}
          busy={retry.isPending}
          error={retry.error}
          onConfirm={() => retry.mutate()}
          onClose={() => setAsked(null)}
        >
          <p>{words.retryAllLead}</p>
        </Confirm>
      )}
    </>
  );
}
