import { Plus } from 'lucide-react';
import { useWords } from '../../../language/language.tsx';
import { Button } from '../../../parts/button.tsx';
import { Fieldset } from '../../../parts/fieldset.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { oneMailWords } from '../../mails/one/words.ts';
import { verdictNames } from '../../mails/verdict-words.ts';
import type { FieldGroupProps } from './fields.ts';
import { ANY, inOrder, newRow, type PolicyRowDraft } from './policy-rows.ts';
import { mailboxFormWords } from './words.ts';

const CHECKS = ['virus', 'spam', 'authentication', 'content', 'automatic'] as const;
const ACTIONS = ['go on', 'flag', 'hold', 'quarantine', 'discard'] as const;

/** What findings lead to in mail of this mailbox, where it is not what the installation has for all. */
export function PolicyFields({ draft: { policy }, change, errors }: FieldGroupProps) {
  const words = useWords(mailboxFormWords);
  const sent = inOrder(policy);
  const set = (key: string, changed: Partial<PolicyRowDraft>) =>
    change({ policy: policy.map((row) => (row.key === key ? { ...row, ...changed } : row)) });
  return (
    <Panel title={words.policy}>
      <div className="zp-form">
        <p className="zp-soft">{words.policyLead}</p>
        {policy.map((row, index) => (
          <PolicyRowFields
            key={row.key}
            row={row}
            number={index + 1}
            errorOf={(field) => errors[`policy/${sent.indexOf(row)}/${field}`]}
            set={(changed) => set(row.key, changed)}
            drop={() => change({ policy: policy.filter(({ key }) => key !== row.key) })}
          />
        ))}
        <div>
          <Button
            icon={<Plus size={18} aria-hidden />}
            onClick={() => change({ policy: [...policy, newRow()] })}
          >
            {words.addRule}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

interface PolicyRowFieldsProps {
  row: PolicyRowDraft;
  number: number;
  errorOf(field: string): string | undefined;
  set(changed: Partial<PolicyRowDraft>): void;
  drop(): void;
}

function PolicyRowFields({ row, number, errorOf, set, drop }: PolicyRowFieldsProps) {
  const words = useWords(mailboxFormWords);
  const { checkNames } = useWords(oneMailWords);
  const results = useResults(row.check);
  return (
    <Fieldset legend={words.rule(number)}>
      <div className="zp-mailbox-form__rule">
        <SelectField
          label={words.check}
          value={row.check}
          error={errorOf('check')}
          options={CHECKS.map((check) => [check, checkNames[check]] as const)}
          onChange={(check) => set({ check, result: ANY })}
        />
        <SelectField
          label={words.result}
          value={row.result}
          error={errorOf('result')}
          options={[...results, [ANY, words.anyResult] as const]}
          onChange={(result) => set({ result })}
        />
        <SelectField
          label={words.action}
          value={row.action}
          error={errorOf('action')}
          options={ACTIONS.map((action) => [action, words.actions[action]] as const)}
          onChange={(action) => set({ action })}
        />
        <Button onClick={drop}>{words.dropRule(number)}</Button>
      </div>
    </Fieldset>
  );
}

/** What a check can find, in words. */
function useResults(check: PolicyRowDraft['check']): (readonly [result: string, words: string])[] {
  const names = useWords(verdictNames);
  return Object.entries(names).flatMap(([verdict, name]) =>
    verdict.startsWith(`${check}=`) ? [[verdict.slice(check.length + 1), name] as const] : [],
  );
}
