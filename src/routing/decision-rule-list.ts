import { holds, type ShortList } from '../store/sorted.ts';
import type { DecisionRule } from './decision-rules.ts';

/** Which rules are listed. */
export interface DecisionRuleFilter {
  profileId?: string | undefined;
  /** A part of its sender or its subjects. */
  search?: string | undefined;
}

/** The list of decisions that hold for mail to come. */
export const DECISION_RULE_LIST: ShortList<DecisionRule, 'createdAt' | 'sender', DecisionRuleFilter> = {
  keys: { createdAt: ({ createdAt }) => createdAt, sender: ({ sender }) => sender },
  idOf: ({ id }) => id,
  fits: ({ profile, sender, subjectPattern }, filter) =>
    (filter.profileId ?? profile.id) === profile.id && holds(filter.search, [sender, subjectPattern]),
};
