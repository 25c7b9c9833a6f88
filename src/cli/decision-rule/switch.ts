import type { Command } from 'commander';
import { z } from 'zod';
import { changeAs } from '../../accounts/change-as.ts';
import { switchDecisionRule } from '../../routing/decision-rules.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ id: z.uuid('must be the id of a rule: see zaakpost decision-rule list') });

/** `zaakpost decision-rule enable ID` */
export function decisionRuleEnable(noun: Command): void {
  addVerb(noun, 'enable <id>', 'have a rule hold again').action(switchTo(true));
}

/** `zaakpost decision-rule disable ID` */
export function decisionRuleDisable(noun: Command): void {
  addVerb(noun, 'disable <id>', 'have a rule hold no more, without forgetting it').action(switchTo(false));
}

const switchTo = (enabled: boolean) =>
  onInput(
    (id: string) => checked(given, { id }, { id: '<id>' }).id,
    async (app, screen, id) => {
      const rule = await changeAs(app.db, commandActor(), (settings) =>
        switchDecisionRule(settings, id, enabled),
      );
      screen.done(rule, `The rule is ${enabled ? 'enabled' : 'disabled'}.`);
    },
  );
