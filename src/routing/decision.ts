import { z } from 'zod';
import { attributeValues } from '../cases/attributes.ts';
import { saying } from '../words/saying-schema.ts';
import { patternProblem } from './pattern.ts';

const reason = z.string().trim().min(1).max(1000);
const optionalReason = reason.nullable().default(null).describe('For people, and for the audit: why.');

/** A regular expression on the subject. */
export const subjectPattern = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    const problem = patternProblem(text);
    if (problem) context.addIssue({ code: 'custom', message: `is no usable RE2 expression: ${problem}` });
  });

const always = z
  .strictObject({
    subjectPattern: subjectPattern
      .nullable()
      .default(null)
      .describe(
        'Which subjects, as a regular expression (RE2); null: subjects like this one, whatever its numbers.',
      ),
  })
  .nullable()
  .default(null)
  .describe('Makes a rule of it: mail of this sender with such a subject goes the same way from now on.');

const profile = z.string().min(1).describe('Name or id of the profile.');

/** What a person may decide of a mail. */
export const mailDecision = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('release'),
    reason: reason.describe('Why the mail may go its way, although a check stopped it.'),
  }),
  z.strictObject({ kind: z.literal('discard'), reason }),
  z.strictObject({ kind: z.literal('hold'), reason }),
  z.strictObject({
    kind: z.literal('file'),
    caseNumber: z.string().min(1).max(100),
    evenIfClosed: z.boolean().default(false).describe('Also where the case is closed; it stays so.'),
    reason: optionalReason,
  }),
  z.strictObject({
    kind: z.literal('new-case'),
    profile,
    attributes: attributeValues
      .default({})
      .describe('Values beside, or in place of, those that the mail gives.'),
    always,
    reason: optionalReason,
  }),
  z.strictObject({ kind: z.literal('intake'), profile, always, reason: optionalReason }),
]);

export type MailDecision = z.infer<typeof mailDecision>;

/** A verdict that a person has seen and lets pass. */
export const passedVerdict = z.object({
  check: z.string(),
  result: z.string(),
  evidence: z.array(saying),
});

/** Where a person sends a mail. */
const decidedDestination = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('case'), caseNumber: z.string(), evenIfClosed: z.boolean() }),
  z.object({ kind: z.literal('new-case'), profileId: z.string(), attributes: attributeValues }),
  z.object({ kind: z.literal('intake'), profileId: z.string() }),
]);

/** A decision as it stands at a mail (`mail.decision`): how every run of it is to go from now on. */
export const standingDecision = z.object({
  by: z.string(),
  reason: z.string().nullable(),
  /** These do not stop the mail; a verdict that differs from all of them does. */
  passed: z.array(passedVerdict),
  /** null: it is routed by the rules. */
  destination: decidedDestination.nullable(),
});

export type StandingDecision = z.infer<typeof standingDecision>;
