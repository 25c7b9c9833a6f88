import { type EmailBodyPart, headerValues, senderOf } from '../mail/message.ts';
import { AUTOMATIC_KINDS, AUTOMATIC_SIGNALS, type AutomaticLook, PROOF } from './automatic-signals.ts';
import type { Check, CheckSubject, Verdict } from './check.ts';
import { readReport } from './reports/reading.ts';

/**
 * Tells mail that machines sent from mail that people wrote (RFC 3834): 'feedback report' (RFC 5965), 'read receipt'
 * (RFC 8098), 'bounce' (RFC 3464), 'auto-reply', 'list mail' (RFC 2369, 2919), 'auto-generated', or else 'not automatic'.
 * Signs are weighed together; the evidence names those that counted. What a report says of an earlier mail comes with it.
 *
 * @throws ZaakpostError (from `run`) BLOB_MISSING where a report cannot be read as the mail's file is not there.
 */
export const automaticCheck: Check = {
  name: 'automatic',
  run: async (subject) => {
    const verdict = weigh(lookAt(subject));
    const report = await readReport(subject.raw.path, subject.parsed, verdict.result);
    return report ? { ...verdict, report } : verdict;
  },
};

function weigh(look: AutomaticLook): Verdict {
  const signs = AUTOMATIC_SIGNALS.flatMap(({ weights, seen }) => {
    const evidence = seen(look);
    return evidence === null ? [] : [{ weights, evidence }];
  });
  for (const kind of AUTOMATIC_KINDS) {
    const speaking = signs.filter(({ weights }) => weights[kind] !== undefined);
    if (speaking.reduce((sum, { weights }) => sum + (weights[kind] ?? 0), 0) >= PROOF) {
      return { check: 'automatic', result: kind, evidence: speaking.map(({ evidence }) => evidence) };
    }
  }
  return { check: 'automatic', result: 'not automatic', evidence: [] };
}

function lookAt({ parsed, envelope }: CheckSubject): AutomaticLook {
  const header = (name: string) => headerValues(parsed, name);
  return {
    header,
    subject: parsed.subject?.trim() ?? '',
    senderName: (senderOf(parsed)?.email ?? '').replace(/@[^@]*$/, '').toLowerCase(),
    nullSender: envelope?.sender === '' || header('Return-Path').some((path) => /^\s*<\s*>\s*$/.test(path)),
    reportParts: reportParts(parsed.bodyStructure),
    answersMail: parsed.inReplyTo.length > 0 || parsed.references.length > 0,
  };
}

/** Types of the parts of a multipart/report, wherever it stands; a mail that is only attached is not looked into. */
function reportParts(part: EmailBodyPart): string[] {
  if (part.type === 'multipart/report') return part.subParts.map(({ type }) => type);
  return part.subParts.flatMap(reportParts);
}
