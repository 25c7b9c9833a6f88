import type { Command } from 'commander';
import { type Mailbox, showMailbox } from '../../mailbox/mailbox.ts';
import { moment, octets } from '../format.ts';
import { addVerb, onApp } from '../verb.ts';
import { policyLines } from './policy-option.ts';

/** `zaakpost mailbox show NAME` */
export function mailboxShow(noun: Command): void {
  addVerb(noun, 'show <name>', 'show a mailbox and how it fares, by its name or id').action(
    onApp(async (app, screen, name: string) => {
      screen.record(await showMailbox(app.db, name), (mailbox) => [
        ['Name', mailbox.name],
        ['Id', mailbox.id],
        ['Server', `${mailbox.protocol}://${mailbox.host}:${mailbox.port}`],
        ['User', mailbox.username],
        ['Login', loginOf(mailbox)],
        ['Access token', tokenOf(mailbox)],
        ['Certificate', trustOf(mailbox)],
        ['Folders', [...mailbox.folders, ...(mailbox.includeJunk ? ['(junk)'] : [])].join(', ')],
        ['After accept', mailbox.moveTo === null ? mailbox.afterAccept : `move to ${mailbox.moveTo}`],
        ['Largest mail', mailbox.maxMailBytes && octets(mailbox.maxMailBytes)],
        ['Policy', policyLines(mailbox.policy) || 'the default table'],
        ['Polled', mailbox.intervalSeconds ? `every ${mailbox.intervalSeconds} s` : 'by hand only'],
        ['State', mailbox.state],
        ['Why', mailbox.disabledReason],
        ['Failures', `${mailbox.consecutiveFailures} in a row; ${limitOf(mailbox)}`],
        ['Last run', moment(mailbox.lastRunAt)],
        ['Last success', moment(mailbox.lastSuccessAt)],
        ['Last error', mailbox.lastErrorCode && `${mailbox.lastErrorCode}: ${mailbox.lastError}`],
      ]);
    }),
  );
}

const limitOf = ({ disableAfterFailures: limit }: Mailbox): string =>
  limit === null ? 'never disabled by them' : `disabled after ${limit}`;

const loginOf = ({ oauth2 }: Mailbox): string =>
  oauth2 === null
    ? 'password'
    : `OAuth2, ${oauth2.tenant ?? oauth2.tokenEndpoint ?? oauth2.provider}, client ${oauth2.clientId}`;

/** Said where one was got: what is past its end is renewed at the next run. */
const tokenOf = ({ accessTokenExpiresAt: end }: Mailbox): string | null => {
  if (end === null) return null;
  return end.getTime() > Date.now() ? `ends ${moment(end)}; renewed before` : `ended ${moment(end)}`;
};

function trustOf({ tlsCa, tlsFingerprint }: Mailbox): string | null {
  if (tlsFingerprint !== null) return `only ${tlsFingerprint}`;
  return tlsCa === null ? null : 'of a private CA too';
}
