import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import type { components } from '../../api/schema.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { CheckboxField } from '../../parts/checkbox-field.tsx';
import { ConfirmTyped } from '../../parts/confirm-typed.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useFocusOnFault } from '../../parts/focus-on-fault.ts';
import { Panel } from '../../parts/panel.tsx';
import { Progress } from '../../parts/progress.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { Erased } from './erased.tsx';
import { Found } from './found.tsx';
import { erasureWords } from './words.ts';

type Settings = components['schemas']['PersonErasureSettings'];

const CASE_FILES = ['keep', 'erase'] as const;

const NOBODY = { address: '', caseFiles: 'keep' as const, alsoMentioned: false };

/** Finds what there is of a person, shows what would go, and erases that once the address was typed again. */
export function ErasePerson({ listKey }: { listKey: string }) {
  const words = useWords(erasureWords);
  const announce = useAnnounce();
  const queries = useQueryClient();
  const form = useRef<HTMLFormElement>(null);
  const [asked, setAsked] = useState<Required<Omit<Settings, 'dryRun'>>>(NOBODY);
  const [isSure, setSure] = useState(false);
  const send = (dryRun: boolean) =>
    dataOf(api.POST('/person-erasures', { body: { ...asked, address: asked.address.trim(), dryRun } }));
  const look = useMutation({ mutationFn: () => send(true) });
  const erase = useMutation({
    mutationFn: () => send(false),
    onSuccess: () => {
      announce(words.done);
      setSure(false);
      look.reset();
      setAsked(NOBODY);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: [listKey] }),
  });
  useFocusOnFault(form, look.error);
  // what is confirmed is what was shown: another question is looked at anew
  const change = (changed: Partial<typeof asked>) => {
    setAsked({ ...asked, ...changed });
    look.reset();
    erase.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    erase.reset();
    look.mutate();
  };
  return (
    <Panel title={words.erase}>
      <div className="zp-stack">
        <p className="zp-soft">{words.eraseLead}</p>
        <form className="zp-form" ref={form} onSubmit={submit} autoComplete="off" noValidate>
          {look.error && <ErrorPanel error={look.error} />}
          <TextField
            label={words.address}
            hint={words.addressHint}
            required
            type="email"
            autoCapitalize="none"
            spellCheck={false}
            value={asked.address}
            error={fieldErrors(look.error).address}
            onChange={(address) => change({ address })}
          />
          <SelectField
            label={words.caseFiles}
            hint={words.caseFilesHint}
            value={asked.caseFiles}
            options={CASE_FILES.map((each) => [each, words.caseFilesNames[each]] as const)}
            onChange={(caseFiles) => change({ caseFiles })}
          />
          <CheckboxField
            label={words.alsoMentioned}
            hint={words.alsoMentionedHint}
            checked={asked.alsoMentioned}
            onChange={(alsoMentioned) => change({ alsoMentioned })}
          />
          <div className="zp-form__actions">
            <Button type="submit" look="primary" busy={look.isPending}>
              {words.look}
            </Button>
          </div>
        </form>
        {look.isPending && <Progress label={words.looking} />}
        {look.data && (
          <>
            <Found result={look.data} alsoMentioned={asked.alsoMentioned} />
            <div>
              <Button look="danger" onClick={() => setSure(true)}>
                {words.eraseNow}
              </Button>
            </div>
          </>
        )}
        {erase.data && <Erased result={erase.data} />}
      </div>
      {isSure && (
        <ConfirmTyped
          title={words.sure}
          action={words.eraseNow}
          wanted={asked.address}
          busy={erase.isPending}
          error={erase.error}
          onConfirm={() => erase.mutate()}
          onClose={() => setSure(false)}
        >
          <p>{words.sureLead}</p>
        </ConfirmTyped>
      )}
    </Panel>
  );
}
