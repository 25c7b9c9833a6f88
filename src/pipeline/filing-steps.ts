import type { Filed } from '../cases/case-system.ts';
import type { Destination } from '../cases/destination.ts';
import type { TraceStep } from '../mail/trace.ts';
import { type Saying, say } from '../words/saying.ts';

/** A destination by its code. */
export function placeOf(destination: Destination): Saying {
  switch (destination.kind) {
    case 'case':
      return say('at-case', { case: destination.caseNumber });
    case 'new-case':
      return say('at-profile', { profile: destination.profileName });
    case 'intake':
      return say('at-intake', { profile: destination.profileName });
  }
}

/** A destination was given the mail. */
export function filedStep(
  destination: Destination,
  { caseCreated, caseNumber, documents }: Filed,
): TraceStep {
  const files =
    documents.length === 1 ? say('document') : say('documents', { count: String(documents.length) });
  const where = placeOf(destination);
  return step(
    'filed',
    caseCreated
      ? say('filed-in-new-case', { case: caseNumber ?? '', where, files })
      : say('filed', { where, files }),
  );
}

/** A destination was given it by an earlier run of the same mail. */
export const filedBeforeStep = (destination: Destination): TraceStep =>
  step('filed', say('filed-before', { where: placeOf(destination) }));

/** A destination has the content from another mail. */
export const duplicateStep = (destination: Destination, mailId: string): TraceStep =>
  step('duplicate', say('had-before', { where: placeOf(destination), mail: mailId }));

function step(outcome: string, said: Saying): TraceStep {
  return { step: 'file', outcome, says: [said] };
}
