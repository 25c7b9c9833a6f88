import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Progress } from '../../parts/progress.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { RemovedTable } from './removed-table.tsx';
import { RUNS_KEY } from './run-table.tsx';
import { retentionWords } from './words.ts';

/** Shows what a purge would delete now, and does it. */
export function PurgePanel() {
  const words = useWords(retentionWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [isAsked, setAsked] = useState(false);
  const look = useMutation({
    mutationFn: () => dataOf(api.POST('/retention-runs', { body: { dryRun: true } })),
  });
  const purge = useMutation({
    mutationFn: () => dataOf(api.POST('/retention-runs', { body: { dryRun: false } })),
    onSuccess: () => {
      announce(words.purged);
      setAsked(false);
      look.reset();
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [RUNS_KEY] }),
  });
  const isNothing = look.data && Object.keys(look.data.report).length === 0;
  return (
    <Panel title={words.purge}>
      <p className="zp-soft">{words.purgeLead}</p>
      <div className="zp-form">
        {look.error && <ErrorPanel error={look.error} />}
        {look.isPending && <Progress label={words.looking} />}
        {isNothing && <Alert kind="info" title={words.nothing} live />}
        {look.data && !isNothing && (
          <>
            <Alert kind="info" title={words.would} live />
            <RemovedTable caption={words.would} report={look.data.report} />
          </>
        )}
        <div className="zp-form__actions">
          <Button busy={look.isPending} onClick={() => look.mutate()}>
            {words.look}
          </Button>
          {look.data && !isNothing && (
            <Button look="danger" onClick={() => setAsked(true)}>
              {words.purgeNow}
            </Button>
          )}
        </div>
      </div>
      {isAsked && (
        <Confirm
          danger
          title={words.purgeTitle}
          action={words.purgeNow}
          busy={purge.isPending}
          error={purge.error}
          onConfirm={() => purge.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.purgeWarning}</p>
        </Confirm>
      )}
    </Panel>
  );
}
