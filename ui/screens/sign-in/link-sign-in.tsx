import { useNavigate, useParams } from 'react-router';
import { useSignIn } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { Button } from '../../parts/button.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { SignInFrame } from './sign-in-frame.tsx';
import { signInWords } from './words.ts';

/** Signing in by a link that works once. A button uses it up, so that a program that opens links in mail does not. */
export function LinkSignIn() {
  const words = useWords(signInWords);
  const { link = '' } = useParams();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const signIn = useSignIn();
  const enter = () =>
    signIn.mutate(
      { link },
      {
        onSuccess: ({ account }) => {
          announce(words.welcome(account.displayName));
          void navigate('/', { replace: true });
        },
      },
    );
  return (
    <SignInFrame title={words.linkTitle} lead={words.linkLead}>
      <div className="zp-form">
        {signIn.error && <ErrorPanel error={signIn.error} />}
        <div className="zp-form__actions">
          {signIn.error ? (
            <ButtonLink to="/">{words.linkUsed}</ButtonLink>
          ) : (
            <Button look="primary" busy={signIn.isPending} onClick={enter}>
              {words.signIn}
            </Button>
          )}
        </div>
      </div>
    </SignInFrame>
  );
}
