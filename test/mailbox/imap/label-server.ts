import type { ServerContext } from '../../support/dovecot.ts';
import { content, type ImapScript, type ScriptedImap, startScriptedImap } from './scripted-server.ts';

const ALL = '[Gmail]/Alle e-mail';
const TRASH = '[Gmail]/Prullenbak';
/** Each folder numbers its messages in its own way. */
const FIRST_UID: Readonly<Record<string, number>> = { INBOX: 1, [ALL]: 101, [TRASH]: 201 };

interface Message {
  text: string;
  labels: Set<string>;
  trashed: boolean;
}

/** A server as Gmail is, by what its documentation says (X-GM-EXT-1): folders are labels, and what loses its last is in the folder of all mail still. */
export interface LabelServer extends ScriptedImap {
  all: string;
  trash: string;
  /** Puts a message into INBOX. */
  deliver(text: string): void;
  /** The texts that a folder shows. */
  shown(folder: string): string[];
}

/** Starts such a server; it ends with the test. @param withTrash whether IMAP clients are shown the trash. */
export async function startLabelServer(t: ServerContext, withTrash: boolean): Promise<LabelServer> {
  const messages: Message[] = [];
  let selected = 'INBOX';
  const isIn = (folder: string, { labels, trashed }: Message): boolean =>
    folder === TRASH ? trashed : !trashed && (folder === ALL || labels.has(folder));
  const numbered = (folder: string) =>
    messages.flatMap((message, at) =>
      isIn(folder, message) ? [{ uid: (FIRST_UID[folder] ?? 0) + at, message }] : [],
    );
  const chosen = (rest: string) => {
    const uids = uidsOf(rest);
    return numbered(selected).filter(({ uid }) => uids(uid));
  };
  const select = (rest: string): string => {
    selected = unquoted(rest.replace(/ \(.*$/, ''));
    const there = numbered(selected);
    const next = (FIRST_UID[selected] ?? 0) + messages.length;
    const state = `* ${there.length} EXISTS\r\n* OK [UIDVALIDITY 7] valid\r\n* OK [UIDNEXT ${next}] next\r\n`;
    return `* FLAGS (\\Seen \\Deleted)\r\n${state}TAG OK [READ-WRITE] selected\r\n`;
  };
  const listing = [
    '* LIST () "/" INBOX\r\n',
    `* LIST (\\All) "/" "${ALL}"\r\n`,
    withTrash ? `* LIST (\\Trash) "/" "${TRASH}"\r\n` : '',
  ].join('');
  const answers: ImapScript = {
    CAPABILITY: '* CAPABILITY IMAP4rev1 UIDPLUS MOVE SPECIAL-USE X-GM-EXT-1\r\nTAG OK\r\n',
    LIST: (rest) => (rest === '"" ""' ? '* LIST (\\Noselect) "/" ""\r\nTAG OK\r\n' : `${listing}TAG OK\r\n`),
    SELECT: select,
    'UID SEARCH': () =>
      `* SEARCH ${numbered(selected)
        .map(({ uid }) => uid)
        .join(' ')}\r\nTAG OK\r\n`,
    sizes: (rest) =>
      `${chosen(rest)
        .map(({ uid, message }) => `* ${uid} FETCH (UID ${uid} RFC822.SIZE ${message.text.length})\r\n`)
        .join('')}TAG OK\r\n`,
    'UID FETCH': (rest) =>
      `${chosen(rest)
        .map(({ uid, message }) => content(uid, message.text))
        .join('')}TAG OK\r\n`,
    'UID MOVE': (rest) => {
      for (const { message } of chosen(rest)) {
        message.trashed = unquoted(rest.replace(/^\S+ /, '')) === TRASH;
        message.labels.clear();
      }
      return 'TAG OK\r\n';
    },
    'UID STORE': 'TAG OK\r\n',
    'UID EXPUNGE': (rest) => {
      // What is in the trash would be gone; of any other only the label goes.
      for (const { message } of chosen(rest)) message.labels.delete(selected);
      return 'TAG OK\r\n';
    },
  };
  return {
    ...(await startScriptedImap(t, answers)),
    all: ALL,
    trash: TRASH,
    deliver: (text) => void messages.push({ text, labels: new Set(['INBOX']), trashed: false }),
    shown: (folder) => numbered(folder).map(({ message }) => message.text),
  };
}

const unquoted = (text: string): string => text.replace(/^"(.*)"$/, '$1');

/** Whether a UID is in the sequence-set that a command begins with. */
function uidsOf(rest: string): (uid: number) => boolean {
  const ranges = (rest.split(' ', 1)[0] ?? '').split(',').map((range) => {
    const [from = 0, to = from] = range.split(':').map((end) => (end === '*' ? 1_000 : Number(end)));
    return { from, to };
  });
  return (uid) => ranges.some(({ from, to }) => uid >= from && uid <= to);
}
