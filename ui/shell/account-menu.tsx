import { LogOut } from 'lucide-react';
import { Link, useNavigate } from 'react-router';
import { useSession, useSignOut } from '../api/session.ts';
import { useWords } from '../language/language.tsx';
import './account-menu.css';
import { useAnnounce } from './announcement.tsx';
import { shellWords } from './words.ts';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const words = useWords(shellWords);
  const { data } = useSession();
  const signOut = useSignOut();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const leave = () => {
    signOut.mutate(undefined, {
      onSettled: () => {
        announce(words.signedOut);
        void navigate('/');
      },
    });
  };
  return (
    <div className="zp-account-menu">
      <Link to="/account" className="zp-account-menu__name" title={words.account}>
        {data?.account.displayName}
      </Link>
      <button type="button" className="zp-account-menu__out" onClick={leave} disabled={signOut.isPending}>
        <LogOut size={18} aria-hidden />
        <span>{words.signOut}</span>
      </button>
    </div>
  );
}
