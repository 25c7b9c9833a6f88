import { useWords } from '../../../language/language.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import type { FieldGroupProps } from './fields.ts';
import { mailboxFormWords } from './words.ts';

/** When mail is fetched, and when it is given up. */
export function ScheduleFields({ draft, change, errors }: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  return (
    <Panel title={words.schedule}>
      <div className="zp-mailbox-form__beside">
        <TextField
          label={words.interval}
          hint={words.intervalHint}
          inputMode="numeric"
          value={draft.intervalSeconds}
          error={errors.intervalSeconds}
          onChange={(intervalSeconds) => change({ intervalSeconds })}
        />
        <TextField
          label={words.disableAfter}
          hint={words.disableAfterHint}
          inputMode="numeric"
          value={draft.disableAfterFailures}
          error={errors.disableAfterFailures}
          onChange={(disableAfterFailures) => change({ disableAfterFailures })}
        />
      </div>
    </Panel>
  );
}
