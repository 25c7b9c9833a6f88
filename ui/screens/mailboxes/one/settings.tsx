import { type Format, useFormat } from '../../../language/format.ts';
import { useWords } from '../../../language/language.tsx';
import { DataList } from '../../../parts/data-list.tsx';
import { Panel } from '../../../parts/panel.tsx';
import { oneMailWords } from '../../mails/one/words.ts';
import { mailboxFormWords } from '../form/words.ts';
import type { Mailbox } from '../mailbox-queries.ts';
import { oneMailboxWords } from './words.ts';

type Words = (typeof oneMailboxWords)['nl'];
type FormWords = (typeof mailboxFormWords)['nl'];
type CheckNames = (typeof oneMailWords)['nl']['checkNames'];

/** How a mailbox is set up, for those who read it. */
export function Settings({ mailbox }: { mailbox: Mailbox }) {
  const words = useWords(oneMailboxWords);
  const forms = useWords(mailboxFormWords);
  const { checkNames } = useWords(oneMailWords);
  const format = useFormat();
  const { intervalSeconds, disableAfterFailures, maxMailBytes, tlsFingerprint, oauth2 } = mailbox;
  const yes = (is: boolean) => (is ? words.yes : words.no);
  return (
    <Panel title={words.settings}>
      <DataList
        items={[
          [words.server, `${mailbox.host}:${mailbox.port}`],
          [words.protocol, mailbox.protocol],
          [words.user, mailbox.username],
          [words.login, oauth2 ? `OAuth2 (${oauth2.provider})` : words.byPassword],
          [words.readFolders, foldersOf(mailbox, words)],
          [words.onlyRead, yes(mailbox.onlyRead)],
          [words.push, yes(mailbox.push)],
          [words.connections, format.number(mailbox.connections)],
          [words.afterAccept, afterAcceptOf(mailbox, words, format)],
          [
            words.interval,
            intervalSeconds === null ? words.byHand : words.every(format.duration(intervalSeconds)),
          ],
          [
            words.disableAfter,
            disableAfterFailures === null
              ? words.never
              : words.failuresInRow(format.number(disableAfterFailures)),
          ],
          [words.maxSize, maxMailBytes === null ? words.asInstalled : format.size(maxMailBytes)],
          [words.pinned, tlsFingerprint ? <code key="pin">{tlsFingerprint}</code> : words.none],
          [words.ownCa, yes(mailbox.tlsCa !== null)],
          [forms.policy, policyOf(mailbox, forms, checkNames)],
          [forms.trustedAuthservId, mailbox.trustedAuthservId ?? words.asInstalled],
          [forms.trustedSpamHeaders, spamHeadersOf(mailbox, words)],
        ]}
      />
    </Panel>
  );
}

const foldersOf = ({ folders, includeJunk }: Mailbox, words: Words) =>
  folders.join(', ') + (includeJunk ? ` ${words.withJunk}` : '');

function afterAcceptOf({ afterAccept, afterDays, moveTo }: Mailbox, words: Words, format: Format): string {
  if (afterAccept === 'move' && moveTo) return words.moveTo(moveTo);
  if (afterAccept === 'delete' && afterDays !== null) return words.afterDays(format.number(afterDays));
  return words.after[afterAccept];
}

/** A line for each rule; its finding in the words of the check. */
function policyOf({ policy }: Mailbox, words: FormWords, checkNames: CheckNames) {
  if (policy.length === 0) return words.policyOfAll;
  return policy.map(({ check, result, action }) => (
    <div key={`${check} ${result}`}>
      {checkNames[check]}: {result === '*' ? words.anyResult : result} → {words.actions[action]}
    </div>
  ));
}

function spamHeadersOf({ trustedSpamHeaders }: Mailbox, words: Words): string {
  if (trustedSpamHeaders === null) return words.asInstalled;
  return trustedSpamHeaders.join(', ') || words.none;
}
