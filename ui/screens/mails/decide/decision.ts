import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../api/client.ts';
import { isProblem } from '../../../api/problem.ts';
import type { components } from '../../../api/schema.ts';
import type { Kind } from './kinds.ts';
import { useReadMailAnew } from './read-anew.ts';

/** What is filled in of a decision; what its kind does not ask for is left as it is. */
export interface Draft {
  caseNumber: string;
  evenIfClosed: boolean;
  profile: string;
  always: boolean;
  reason: string;
}

export const EMPTY: Draft = { caseNumber: '', evenIfClosed: false, profile: '', always: false, reason: '' };

/** The decision as the API takes it. */
function decisionOf(kind: Exclude<Kind, 'reprocess'>, draft: Draft): components['schemas']['MailDecision'] {
  const reason = draft.reason.trim() || null;
  const always = draft.always ? { subjectPattern: null } : null;
  switch (kind) {
    case 'file':
      return { kind, caseNumber: draft.caseNumber.trim(), evenIfClosed: draft.evenIfClosed, reason };
    case 'new-case':
      return { kind, profile: draft.profile, attributes: {}, always, reason };
    case 'intake':
      return { kind, profile: draft.profile, always, reason };
    default:
      return { kind, reason: draft.reason.trim() };
  }
}

/**
 * Decides of a mail, or sends it its way again.
 *
 * @returns whether a rule was made, by which such mail goes the same way from now on.
 * @throws ProblemError where the API refuses, as where somebody else was first.
 */
export async function sendDecision(mailId: string, kind: Kind, draft: Draft): Promise<boolean> {
  const params = { path: { mailId } };
  if (kind === 'reprocess') {
    await api.POST('/mails/{mailId}/reprocess', { params });
    return false;
  }
  const body = decisionOf(kind, draft);
  const { rule } = await dataOf(api.POST('/mails/{mailId}/decisions', { params, body }));
  return rule !== null;
}

/** A decision of one mail; what is shown of mail is then read anew, also where somebody else was first. */
export function useDecision(mailId: string, kind: Kind, onDone: (madeRule: boolean) => void) {
  const readAnew = useReadMailAnew();
  return useMutation({
    mutationFn: (draft: Draft) => sendDecision(mailId, kind, draft),
    onSuccess: async (madeRule) => {
      onDone(madeRule);
      await readAnew();
    },
    onError: async (error) => {
      if (isProblem(error, 'STATUS_CHANGE_REFUSED')) await readAnew();
    },
  });
}
