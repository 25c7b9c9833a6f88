import { Building2 } from 'lucide-react';
import { useLocation } from 'react-router';
import { useWords } from '../../language/language.tsx';
import '../../parts/button.css';
import { signInWords } from './words.ts';

/** Signing in with the provider of the organisation. @param address where the API sends the browser on to it. */
export function SignOnLink({ address }: { address: string }) {
  const words = useWords(signInWords);
  const { pathname, search } = useLocation();
  const returnTo = pathname === '/sign-in' ? '/' : pathname + search;
  return (
    <>
      <a
        className="utrecht-button utrecht-button--primary-action"
        href={`${address}?returnTo=${encodeURIComponent(returnTo)}`}
      >
        <Building2 size={18} aria-hidden />
        {words.singleSignOn}
      </a>
      <p className="zp-sign-in__or">{words.or}</p>
    </>
  );
}
