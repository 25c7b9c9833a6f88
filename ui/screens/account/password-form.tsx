import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api, dataOf } from '../../api/client.ts';
import { fieldErrors } from '../../api/problem.ts';
import { useSession } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Panel } from '../../parts/panel.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { accountWords } from './words.ts';

/** Sets one's password. */
export function PasswordForm() {
  const words = useWords(accountWords);
  const announce = useAnnounce();
  const { data: session } = useSession();
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const change = useMutation({
    mutationFn: () =>
      dataOf(
        api.POST('/sessions/current/password', {
          body: { current: current === '' ? null : current, password },
        }),
      ),
    onSuccess: () => {
      setCurrent('');
      setPassword('');
      announce(words.changed);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate();
  };
  return (
    <Panel title={words.passwordTitle}>
      <p className="zp-soft">{words.passwordLead}</p>
      <form className="zp-form" onSubmit={submit}>
        {change.error && <ErrorPanel error={change.error} />}
        <input type="hidden" autoComplete="username" name="username" value={session?.account.name ?? ''} />
        <TextField
          label={words.current}
          hint={words.currentHint}
          type="password"
          autoComplete="current-password"
          value={current}
          onChange={setCurrent}
        />
        <TextField
          label={words.password}
          hint={words.passwordHint}
          error={fieldErrors(change.error).password}
          type="password"
          autoComplete="new-password"
          required
          value={password}
          onChange={setPassword}
        />
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={change.isPending}>
            {words.change}
          </Button>
        </div>
      </form>
    </Panel>
  );
}
