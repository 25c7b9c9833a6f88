import { asZaakpostError } from '../../errors.ts';
import { type Saying, say } from '../../words/saying.ts';
import type { Check, CheckSubject, Verdict } from '../check.ts';
import { readSpamHeaders, SPAM_RESULTS, type SpamResult } from './filter-headers.ts';
import { askRspamd, type Rspamd } from './rspamd.ts';

/** By what mail is checked for spam. */
export interface SpamSettings {
  /** null: none is asked. */
  rspamd: Rspamd | null;
  /** What is done while rspamd does not answer: the mail waits; or it goes on, `not checked` by it. */
  whenAway: 'wait' | 'go-on';
  /** Header fields of a filter upstream that are believed, where a mailbox does not name its own. */
  trustedHeaders: readonly string[];
}

/** One that spoke: its result, or null where it could not tell. */
interface Report {
  result: SpamResult | null;
  evidence: Saying[];
}

/** rspamd's actions that are no `ham`: it would refuse the mail, or mark it. The rest is for servers that can defer. */
const ACTIONS: Readonly<Record<string, SpamResult>> = {
  reject: 'spam',
  'add header': 'probable spam',
  'rewrite subject': 'probable spam',
};

/** Symbols that are shown: those that weigh most. */
const MOST_SYMBOLS = 10;

/**
 * The check `spam`: what rspamd says, what trusted header fields say, and whether the mail lay in the folder for junk.
 * The worst of them counts: `spam`, `probable spam`, `ham`; `not checked` where nobody said anything.
 *
 * @throws ZaakpostError (from `run`) SPAM_FILTER_UNAVAILABLE where rspamd does not answer and mail is to wait;
 * BLOB_MISSING where the mail's file is not there.
 */
export function spamCheck(settings: SpamSettings): Check {
  return {
    name: 'spam',
    run: async (subject) => {
      const reports = [
        ...(settings.rspamd ? [await byRspamd(settings.rspamd, settings.whenAway, subject)] : []),
        ...byHeaders(settings, subject),
        ...byFolder(subject),
      ];
      return worst(reports);
    },
  };
}

function worst(reports: readonly Report[]): Verdict {
  const graded = reports.flatMap(({ result }) => (result === null ? [] : [SPAM_RESULTS.indexOf(result)]));
  const evidence = reports.flatMap((one) => one.evidence);
  const result = graded.length > 0 ? SPAM_RESULTS[Math.max(...graded)] : undefined;
  if (result) return { check: 'spam', result, evidence };
  return {
    check: 'spam',
    result: 'not checked',
    evidence: evidence.length > 0 ? evidence : [say('no-spam-filter')],
  };
}

async function byRspamd(
  rspamd: Rspamd,
  whenAway: SpamSettings['whenAway'],
  subject: CheckSubject,
): Promise<Report> {
  try {
    const said = await askRspamd(rspamd, subject);
    if (!said) return { result: null, evidence: [say('rspamd-takes-less')] };
    const { action, score, required_score, symbols } = said;
    const names = Object.entries(symbols)
      .sort(([, one], [, other]) => Math.abs(other.score) - Math.abs(one.score))
      .slice(0, MOST_SYMBOLS)
      .map(([name, symbol]) => `${name}(${symbol.score})`);
    return {
      result: ACTIONS[action] ?? 'ham',
      evidence: [
        say('rspamd-found', { action, score: String(score), most: String(required_score) }),
        ...(names.length > 0 ? [say('rspamd-symbols', { symbols: names.join(' ') })] : []),
      ],
    };
  } catch (error) {
    if (whenAway === 'wait' || asZaakpostError(error).code !== 'SPAM_FILTER_UNAVAILABLE') throw error;
    return { result: null, evidence: [say('rspamd-away')] };
  }
}

function byHeaders({ trustedHeaders }: SpamSettings, { parsed, mailbox }: CheckSubject): Report[] {
  return readSpamHeaders(parsed.headers, mailbox?.trustedSpamHeaders ?? trustedHeaders).map(
    ({ name, value, result }) => ({ result, evidence: [say('header-field', { name, value })] }),
  );
}

/** The server's filter put it there, or a person did. */
function byFolder({ origin }: CheckSubject): Report[] {
  if (!origin?.junk) return [];
  return [{ result: 'probable spam', evidence: [say('in-junk-folder', { folder: origin.folder })] }];
}
