import { useQuery } from '@tanstack/react-query';
import { type ChangeOptions, useChange } from '../../api/change.ts';
import { api, dataOf } from '../../api/client.ts';
import type { components } from '../../api/schema.ts';

export type Rule = components['schemas']['DecisionRule'];

const KEY = 'decision-rules';

/** The parameters of a path that names one rule. */
export const ofRule = (decisionRuleId: string) => ({ params: { path: { decisionRuleId } } });

/** All rules that the person may see, the newest first. */
export const useRules = () =>
  useQuery({ queryKey: [KEY], queryFn: async () => (await dataOf(api.GET('/decision-rules'))).items });

/** One rule. */
export const useRule = (id: string) =>
  useQuery({
    queryKey: [KEY, id],
    queryFn: () => dataOf(api.GET('/decision-rules/{decisionRuleId}', ofRule(id))),
  });

/** Mails that a rule fits. */
export const useRuleMails = (id: string) =>
  useQuery({
    queryKey: [KEY, id, 'mails'],
    queryFn: async () => (await dataOf(api.GET('/decision-rules/{decisionRuleId}/mails', ofRule(id)))).items,
  });

/** A change of a rule; what is shown of rules is read anew after it. */
export const useRuleChange = <Data>(change: () => Promise<Data>, options?: ChangeOptions<Data>) =>
  useChange([[KEY]], change, options);
