import type { Command } from 'commander';
import { type DecisionRule, listDecisionRules } from '../../routing/decision-rules.ts';
import { minute } from '../format.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<DecisionRule>[] = [
  { title: 'Id', value: (rule) => rule.id, narrow: 'never' },
  { title: 'From', value: (rule) => rule.sender },
  { title: 'Subject', value: (rule) => rule.subjectPattern },
  { title: 'Profile', value: (rule) => rule.profile.name },
  { title: 'Made by', value: (rule) => rule.createdBy },
  { title: 'On', value: (rule) => minute(rule.createdAt), narrow: 'never' },
  { title: 'Of mail', value: (rule) => rule.mailId },
];

/** `zaakpost decision-rule list` */
export function decisionRuleList(noun: Command): void {
  addVerb(noun, 'list', 'list all rules, the newest first').action(
    onApp(async (app, screen) => {
      const empty =
        'There are none. A decision becomes a rule by --always: zaakpost mail intake ID --profile NAME --always';
      screen.list(await listDecisionRules(app.db), COLUMNS, empty);
    }),
  );
}
