import type { Command } from 'commander';
import { DECISION_RULE_LIST } from '../../routing/decision-rule-list.ts';
import { type DecisionRule, listDecisionRules } from '../../routing/decision-rules.ts';
import { showProfile } from '../../routing/profile.ts';
import { minute } from '../format.ts';
import { chosen, type ShortListOptions, shortListOptions } from '../list-options.ts';
import type { Column } from '../table.ts';
import { addVerb, onApp } from '../verb.ts';

const COLUMNS: Column<DecisionRule>[] = [
  { title: 'Id', value: (rule) => rule.id, narrow: 'never' },
  { title: 'From', value: (rule) => rule.sender },
  { title: 'Subject', value: (rule) => rule.subjectPattern },
  { title: 'Profile', value: (rule) => rule.profile.name },
  { title: 'Holds', value: (rule) => (rule.enabled ? 'yes' : 'no') },
  { title: 'Made by', value: (rule) => rule.createdBy },
  { title: 'On', value: (rule) => minute(rule.createdAt), narrow: 'never' },
  { title: 'Of mail', value: (rule) => rule.mailId },
];

interface Options extends ShortListOptions<keyof typeof DECISION_RULE_LIST.keys> {
  profile?: string;
}

/** `zaakpost decision-rule list` */
export function decisionRuleList(noun: Command): void {
  const verb = addVerb(noun, 'list', 'list all rules, the newest first where nothing else is asked for');
  shortListOptions(verb, DECISION_RULE_LIST, '-createdAt', 'sender or subjects')
    .option('--profile <name>', 'only those for this profile, by name or id')
    .action(
      onApp(async (app, screen, { profile, ...options }: Options) => {
        const profileId = profile && (await showProfile(app.db, profile)).id;
        const empty =
          'There are none. A decision becomes a rule by --always: zaakpost mail intake ID --profile NAME --always';
        const rules = await listDecisionRules(app.db);
        screen.list(chosen(rules, DECISION_RULE_LIST, { ...options, profileId }), COLUMNS, empty);
      }),
    );
}
