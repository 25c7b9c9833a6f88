import type { Command } from 'commander';
import { changeAs } from '../../accounts/change-as.ts';
import { inputOf, showProfile } from '../../routing/profile.ts';
import { updateProfile } from '../../routing/profiles.ts';
import { commandActor } from '../actor.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost profile enable NAME` */
export function profileEnable(noun: Command): void {
  addVerb(noun, 'enable <name>', 'use a profile from now on').action(switchTo(true));
}

/** `zaakpost profile disable NAME` */
export function profileDisable(noun: Command): void {
  addVerb(noun, 'disable <name>', 'use a profile no more: mail to its address is held').action(
    switchTo(false),
  );
}

const switchTo = (enabled: boolean) =>
  onApp(async (app, screen, name: string) => {
    const profile = await showProfile(app.db, name);
    const changed = await changeAs(app.db, commandActor(), (settings) =>
      updateProfile(settings, profile.id, { ...inputOf(profile), enabled }),
    );
    screen.done(changed, `Profile ${changed.name} is ${enabled ? 'enabled' : 'disabled'}.`);
  });
