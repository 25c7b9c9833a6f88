import type { Database } from '../../src/store/database.ts';
import { inWords, isWordCode, type SaidValue, type Saying, WORDS } from '../../src/words/saying.ts';
import { saying } from '../../src/words/saying-schema.ts';

/**
 * What is said of a mail in the ledger (trace, verdicts, route, reason, decision, history) without a code, without words in one of the
 * languages, or in English sentences that stand as a word in them.
 *
 * @param written what people wrote of it, such as the mail itself: texts that occur in it are theirs.
 */
export async function unsaidOf(db: Database, mailId: string, written = ''): Promise<string[]> {
  const mail = await db
    .selectFrom('mail')
    .select(['trace', 'verdicts', 'route', 'reason', 'decision'])
    .where('id', '=', mailId)
    .executeTakeFirstOrThrow();
  const history = await db
    .selectFrom('mail_status_change')
    .select(['reason'])
    .where('mail_id', '=', mailId)
    .execute();
  return [
    ...(mail.trace as Step[]).flatMap(({ step, says }) => lacking(`step ${step}`, says, written)),
    ...(mail.verdicts as Verdict[]).flatMap(verdictLacking),
    ...(mail.route === null ? [] : lacking('route', (mail.route as Route).says, written)),
    ...((mail.route as Route | null)?.notes.flatMap((note) => lacking('note', [note], written)) ?? []),
    ...lacking('reason', mail.reason, written),
    ...history.flatMap(({ reason }) => lacking('history', reason, written)),
  ];

  function verdictLacking({ check, result, evidence }: Verdict): string[] {
    const code = `${check}: ${result}`;
    return [
      ...(isWordCode(code) ? [] : [`verdict without words: ${code}`]),
      ...(evidence.length === 0 ? [] : lacking(code, evidence, written)),
    ];
  }
}

interface Step {
  step: string;
  says: Saying[];
}

interface Verdict {
  check: string;
  result: string;
  evidence: Saying[];
}

interface Route {
  says: Saying[];
  notes: Saying[];
}

function lacking(what: string, says: unknown, written: string): string[] {
  const parsed = saying.array().min(1).safeParse(says);
  if (!parsed.success) return [`${what} without a code: ${JSON.stringify(says)}`];
  const empty = (['en', 'nl'] as const).filter((language) => inWords(parsed.data, language).trim() === '');
  const faults = parsed.data.flatMap((one) => faultsOf(one, written));
  return [...faults, ...empty.map((language) => `no words in ${language}`)].map(
    (fault) => `${what}: ${fault}`,
  );
}

/** Small words that English sentences have, and Dutch ones, names, numbers and header fields do not. */
const ENGLISH = /\b(the|are|were|not|of|than|which|that|more|has|have|cannot)\b/i;

function faultsOf({ code, values }: Saying, written: string): string[] {
  if (!isWordCode(code)) return [`no words for ${code}`];
  const wanted = Array.from(WORDS[code].nl.matchAll(/\{\^?(\w+)\}/g), ([, name = '']) => name);
  const missing = wanted
    .filter((name) => !Object.hasOwn(values, name))
    .map((name) => `${code} lacks ${name}`);
  return [...missing, ...Object.values(values).flatMap((value) => faultsIn(code, value, written))];
}

function faultsIn(code: string, value: SaidValue, written: string): string[] {
  if (typeof value === 'string')
    return ENGLISH.test(value) && !written.includes(value) ? [`${code} in English: ${value}`] : [];
  return [value]
    .flat()
    .flatMap((one) => (typeof one === 'string' ? faultsIn(code, one, written) : faultsOf(one, written)));
}
