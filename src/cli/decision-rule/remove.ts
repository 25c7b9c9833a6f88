import type { Command } from 'commander';
import { z } from 'zod';
import { changeAs } from '../../accounts/change-as.ts';
import { removeDecisionRule } from '../../routing/decision-rules.ts';
import { commandActor } from '../actor.ts';
import { checked } from '../failure.ts';
import { addVerb, onInput } from '../verb.ts';

const given = z.object({ id: z.uuid('must be the id of a rule: see zaakpost decision-rule list') });

/** `zaakpost decision-rule remove ID` */
export function decisionRuleRemove(noun: Command): void {
  addVerb(noun, 'remove <id>', 'remove a rule; mail that was filed by it stays where it is').action(
    onInput(
      (id: string) => checked(given, { id }, { id: '<id>' }).id,
      async (app, screen, id) => {
        await changeAs(app.db, commandActor(), (settings) => removeDecisionRule(settings, id));
        screen.done({ removed: id }, 'The rule is removed.');
      },
    ),
  );
}
