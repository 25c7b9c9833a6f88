import { useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { ofRule, type Rule, useRuleChange } from './rule-queries.ts';
import { decisionRuleWords } from './words.ts';

/** Switches a rule on and off, and removes it. */
export function RuleActions({ rule: { id, enabled } }: { rule: Rule }) {
  const words = useWords(decisionRuleWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const turn = useRuleChange(
    () =>
      enabled
        ? dataOf(api.POST('/decision-rules/{decisionRuleId}/disable', ofRule(id)))
        : dataOf(api.POST('/decision-rules/{decisionRuleId}/enable', ofRule(id))),
    { onSuccess: (rule) => announce(rule.enabled ? words.turnedOn : words.turnedOff) },
  );
  const remove = useRuleChange(
    async () => {
      await api.DELETE('/decision-rules/{decisionRuleId}', ofRule(id));
      await navigate('/decision-rules');
    },
    { onSuccess: () => announce(words.removed) },
  );
  return (
    <>
      <Button busy={turn.isPending} onClick={() => turn.mutate()}>
        {enabled ? words.turnOff : words.turnOn}
      </Button>
      <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      {turn.error && <ErrorPanel error={turn.error} />}
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
