import { type FormEvent, useState } from 'react';
import { isProblem } from '../../api/problem.ts';
import { useSignIn, useSignInMethods } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { SignOnFailed } from './sign-on-failed.tsx';
import { SignOnLink } from './sign-on-link.tsx';
import { signInWords } from './words.ts';

/** Signing in by name and password; the code is asked for where the account has a second factor. */
export function SignIn() {
  const words = useWords(signInWords);
  const announce = useAnnounce();
  const signIn = useSignIn();
  const { data: methods } = useSignInMethods();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate(
      { name, password, ...(code ? { code } : {}) },
      {
        onSuccess: ({ account }) => announce(words.welcome(account.displayName)),
        onError: (error) => isProblem(error, 'SIGN_IN_CODE_NEEDED') && setCode(''),
      },
    );
  };
  const asksForCode = isProblem(signIn.error, 'SIGN_IN_CODE_NEEDED');
  return (
    <SignInFrame title={words.title} lead={words.lead}>
      <form className="zp-form" onSubmit={submit}>
        {signIn.error && !asksForCode ? <ErrorPanel error={signIn.error} /> : <SignOnFailed />}
        {methods?.singleSignOn && <SignOnLink address={methods.singleSignOn} />}
        <TextField
          label={words.name}
          autoComplete="username"
          autoCapitalize="none"
          required
          value={name}
          onChange={setName}
        />
        <TextField
          label={words.password}
          type="password"
          autoComplete="current-password"
          required
          value={password}
          onChange={setPassword}
        />
        {code !== null && (
          <TextField
            label={words.code}
            hint={words.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            pattern="\d{3} ?\d{3}"
            autoFocus
            required
            value={code}
            onChange={setCode}
          />
        )}
        <div className="zp-form__actions">
          <Button type="submit" look="primary" busy={signIn.isPending}>
            {words.signIn}
          </Button>
        </div>
      </form>
    </SignInFrame>
  );
}
