import { useLocation, useSearchParams } from 'react-router';
import { useWords } from '../../language/language.tsx';
import { Alert } from '../../parts/alert.tsx';
import { signInWords } from './words.ts';

/** Where the API has sent the browser back to: signing in with the provider has failed, with a code for the admin. */
export function SignOnFailed() {
  const words = useWords(signInWords);
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  const code = pathname === '/sign-in' ? search.get('error') : null;
  if (!code) return null;
  const hasNoRole = code === 'SIGN_ON_NO_ROLE';
  return (
    <Alert kind="error" title={hasNoRole ? words.noRole : words.signOnFailed} live>
      <p>{hasNoRole ? words.noRoleAdvice : words.signOnAdvice}</p>
      <p className="zp-small">
        <code>{code}</code>
      </p>
    </Alert>
  );
}
