import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { fieldErrors } from '../../../api/problem.ts';
import { useWords } from '../../../language/language.tsx';
import { Alert } from '../../../parts/alert.tsx';
import { Button } from '../../../parts/button.tsx';
import { ButtonLink } from '../../../parts/button-link.tsx';
import { ErrorPanel } from '../../../parts/error-panel.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useAnnounce } from '../../../shell/announcement.tsx';
import { type Mailbox, ofMailbox, useMailboxChange } from '../mailbox-queries.ts';
import { AfterFields } from './after-fields.tsx';
import { draftOf, KINDS, type MailboxDraft, settingsOf, withKind } from './mailbox-draft.ts';
import './mailbox-form.css';
import { ReadingFields } from './reading-fields.tsx';
import { ScheduleFields } from './schedule-fields.tsx';
import { ServerFields } from './server-fields.tsx';
import { TestBeforeSaving } from './test-before-saving.tsx';
import { TrustFields } from './trust-fields.tsx';
import { mailboxFormWords } from './words.ts';

/** Adds a mailbox, or changes one. @param mailbox the one that is changed; null: a new one. */
export function MailboxForm({ mailbox }: { mailbox: Mailbox | null }) {
  const words = useWords(mailboxFormWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(() => draftOf(mailbox));
  const save = useMailboxChange(
    () => {
      const body = settingsOf(draft, mailbox);
      return mailbox
        ? dataOf(api.PUT('/mailboxes/{mailboxId}', { ...ofMailbox(mailbox.id), body }))
        : dataOf(api.POST('/mailboxes', { body }));
    },
    {
      onSuccess: ({ id, name }) => {
        announce(mailbox ? words.saved(name) : words.added(name));
        void navigate(`/mailboxes/${id}`);
      },
    },
  );
  useEffect(() => {
    // the first field that the API found fault with, so that one can mend it at once
    if (save.error) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [save.error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const group = {
    draft,
    change: (changed: Partial<MailboxDraft>) => setDraft((before) => ({ ...before, ...changed })),
    errors: fieldErrors(save.error),
    isKept: mailbox !== null,
  };
  return (
    <form className="zp-stack zp-mailbox-form" ref={form} onSubmit={submit} autoComplete="off">
      {save.error && <ErrorPanel error={save.error} />}
      <SelectField
        label={words.kind}
        hint={words.kindHint}
        value={draft.kind}
        options={KINDS.filter((kind) => !mailbox || kind !== 'pushed').map((kind) => [
          kind,
          words.kinds[kind],
        ])}
        onChange={(kind) => setDraft((before) => withKind(before, kind))}
      />
      {draft.kind === 'pushed' ? (
        <Alert kind="info" title={words.pushedTitle}>
          <p>{words.pushed}</p>
        </Alert>
      ) : (
        <>
          <ServerFields {...group} />
          <TestBeforeSaving {...group} mailbox={mailbox} />
          <ReadingFields {...group} mailboxId={mailbox?.id} />
          <AfterFields {...group} />
          <ScheduleFields {...group} />
          <TrustFields {...group} />
          <div className="zp-form__actions">
            <Button type="submit" look="primary" busy={save.isPending}>
              {mailbox ? words.save : words.add}
            </Button>
            <ButtonLink to={mailbox ? `/mailboxes/${mailbox.id}` : '/mailboxes'}>{words.cancel}</ButtonLink>
          </div>
        </>
      )}
    </form>
  );
}
