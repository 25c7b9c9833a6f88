import { useState } from 'react';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import { useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { ofWebhook, useWebhookChange } from '../webhook-queries.ts';
import { oneWebhookWords } from './words.ts';

/** Sends a receiver its events again from a moment on: first counted, then done. */
export function Replay({ webhookId }: { webhookId: string }) {
  const words = useWords(oneWebhookWords);
  const format = useFormat();
  const announce = useAnnounce();
  const [{ from, before }, setRange] = useState({ from: '', before: '' });
  const replay = useWebhookChange(
    async (dryRun: boolean) => {
      const body = {
        dryRun,
        startAt: new Date(from).toISOString(),
        ...(before && { endAt: new Date(before).toISOString() }),
      };
      const { events } = await dataOf(
        api.POST('/webhooks/{webhookId}/replay', { ...ofWebhook(webhookId), body }),
      );
      return { events, dryRun };
    },
    {
      onSuccess: ({ events, dryRun }) => {
        if (!dryRun) announce(words.replayed(format.number(events)));
      },
    },
  );
  const counted = replay.data?.dryRun ? replay.data.events : null;
  const change = (changed: { from?: string; before?: string }) => {
    setRange((range) => ({ ...range, ...changed }));
    replay.reset();
  };
  const errors = fieldErrors(replay.error);
  return (
    <Panel title={words.replay}>
      <p className="zp-soft">{words.replayLead}</p>
      <div className="zp-form">
        {replay.error && <ErrorPanel error={replay.error} />}
        <TextField
          label={words.replayFrom}
          type="datetime-local"
          value={from}
          error={errors.startAt}
          onChange={(value) => change({ from: value })}
        />
        <TextField
          label={words.replayBefore}
          type="datetime-local"
          value={before}
          error={errors.endAt}
          onChange={(value) => change({ before: value })}
        />
        {counted !== null && (
          <p role="status">{counted === 0 ? words.replayNone : words.replayCount(format.number(counted))}</p>
        )}
        <div className="zp-form__actions">
          <Button
            disabled={from === ''}
            busy={replay.isPending && replay.variables === true}
            onClick={() => replay.mutate(true)}
          >
            {words.replayPreview}
          </Button>
          <Button
            look="primary"
            disabled={from === '' || counted === null || counted === 0}
            busy={replay.isPending && replay.variables === false}
            onClick={() => replay.mutate(false)}
          >
            {words.replayStart}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
