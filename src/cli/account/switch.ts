import type { Command } from 'commander';
import { showAccount, updateAccount } from '../../accounts/account.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost account disable NAME` */
export const accountDisable = (noun: Command): void => addSwitch(noun, 'disable', true);

/** `zaakpost account enable NAME` */
export const accountEnable = (noun: Command): void => addSwitch(noun, 'enable', false);

function addSwitch(noun: Command, verb: string, disabled: boolean): void {
  const effect = disabled ? 'refuse a person sign-in, and end all sessions' : 'let a person sign in again';
  addVerb(noun, `${verb} <name>`, effect).action(
    onApp(async (app, screen, reference: string) => {
      const { name, displayName, roles, groups } = await showAccount(app.db, reference);
      const account = await updateAccount(app.db, reference, { name, displayName, roles, groups, disabled });
      screen.done(account, `Account ${name} is ${verb}d.`);
    }),
  );
}
