import type { UseMutationResult } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { isProblem } from '../api/problem.ts';
import { type Match, matchOf, type Version } from '../api/version.ts';
import { useWords } from '../language/language.tsx';
import { Button } from './button.tsx';
import { ButtonLink } from './button-link.tsx';
import { type Audited, ChangedMeanwhile, type FieldLabels } from './changed-meanwhile.tsx';
import { ErrorPanel } from './error-panel.tsx';
import { useFocusOnFault } from './focus-on-fault.ts';
import { partWords } from './words.ts';

interface ChangeFormProps<Data> {
  /** What is changed, as the fields were filled from it; null: something new. Its form must have `key={version.etag}`. */
  version: Version<Data> | null;
  /** Sends what stands in the fields, for that version. */
  save: UseMutationResult<unknown, Error, Match>;
  /** What each field of the resource is called, to tell which of them another changed. */
  labels: FieldLabels;
  /** How the audit log names such a change. */
  audited: Audited;
  /** Sees to what the API cannot know of the fields; false: they are not sent yet. */
  check?: () => boolean;
  /** Whether the browser sees to what is required first: where the API tells of it without naming the field. */
  checkedByBrowser?: boolean;
  /** What the button says; null: there is nothing to save. */
  action: string | null;
  /** Where one goes without a change; nowhere where the form stays. */
  cancelTo?: string;
  className?: string;
  children: ReactNode;
}

/**
 * A form that adds or changes something. What the API finds fault with gets the focus; what another has changed since the form was
 * filled is told instead of overwritten.
 */
export function ChangeForm<Data>(props: ChangeFormProps<Data>) {
  const { version, save, labels, audited, action, cancelTo, children } = props;
  const { check = () => true, checkedByBrowser = false, className = 'zp-stack' } = props;
  const words = useWords(partWords);
  const form = useRef<HTMLFormElement>(null);
  useFocusOnFault(form, save.error);
  const send = (made: Version<Data> | null) => {
    if (check()) save.mutate(matchOf(made));
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send(version);
  };
  const isOutdated = version !== null && isProblem(save.error, 'PRECONDITION_FAILED');
  return (
    <form
      className={className}
      ref={form}
      onSubmit={submit}
      autoComplete="off"
      noValidate={!checkedByBrowser}
    >
      {save.error && !isOutdated && <ErrorPanel error={save.error} />}
      {isOutdated && (
        <ChangedMeanwhile
          attempt={save.submittedAt}
          version={version}
          labels={labels}
          audited={audited}
          onOverwrite={send}
        />
      )}
      {children}
      {action !== null && (
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={save.isPending}>
            {action}
          </Button>
          {cancelTo !== undefined && <ButtonLink to={cancelTo}>{words.cancel}</ButtonLink>}
        </div>
      )}
    </form>
  );
}
