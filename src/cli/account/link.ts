import type { Command } from 'commander';
import { publicUrl, signInAddress } from '../../accounts/sign-in-address.ts';
import { createSignInLink } from '../../accounts/sign-in-link.ts';
import { moment } from '../format.ts';
import { addVerb, onApp } from '../verb.ts';

/** `zaakpost account link NAME` */
export function accountLink(noun: Command): void {
  addVerb(noun, 'link <name>', 'make a link by which a person signs in once; it is shown this once').action(
    onApp(async (app, screen, name: string) => {
      const { token, expiresAt } = await createSignInLink(app.db, name);
      const address = signInAddress(publicUrl(app.config), token);
      screen.done({ link: token, address, expiresAt }, address);
      screen.note(`It is good once, until ${moment(expiresAt)}.`);
    }),
  );
}
