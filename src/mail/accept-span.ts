import { codeOf, type PastSpan, recordSpan } from '../tracing.ts';

/**
 * Does the work of accepting a mail, and records a span of it. Its end tells whether the mail is new: then the mail's trace begins with the span.
 *
 * @param mailboxId null where the mail came otherwise, or its mailbox has been told.
 */
export async function tracedAccept<T extends { mailId: string; known?: boolean } | null>(
  mailboxId: string | null,
  accept: () => Promise<T>,
): Promise<T> {
  const startedAt = new Date();
  const facts = { 'zaakpost.mailbox.id': mailboxId ?? undefined };
  const record = (more: Partial<PastSpan>) => recordSpan('accept', { startedAt, facts, ...more });
  try {
    const mail = await accept();
    if (!mail) record({});
    else if (mail.known) record({ facts: { ...facts, 'zaakpost.mail.known': mail.mailId } });
    else record({ mailId: mail.mailId, beginsMail: true });
    return mail;
  } catch (error) {
    record({ error: codeOf(error) });
    throw error;
  }
}
