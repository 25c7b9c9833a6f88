import { Menu } from 'lucide-react';
import { Suspense, useEffect, useId, useState } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session.ts';
import { useWords } from '../language/language.tsx';
import { ErrorPanel } from '../parts/error-panel.tsx';
import { Loading } from '../parts/loading.tsx';
import { SignIn } from '../screens/sign-in/sign-in.tsx';
import { AccountMenu } from './account-menu.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { Navigation } from './navigation.tsx';
import './shell.css';
import { shellWords } from './words.ts';

/** The frame of all screens; without a session, the sign-in screen, at the address that one wanted to go to. */
export function Shell() {
  const session = useSession();
  if (session.isPending) return <Loading />;
  if (session.isError) return <ErrorPanel error={session.error} onRetry={() => session.refetch()} />;
  return session.data ? <Frame /> : <SignIn />;
}

function Frame() {
  const words = useWords(shellWords);
  const menu = useId();
  const { pathname } = useLocation();
  const [isOpen, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to a screen closes the menu
  useEffect(() => setOpen(false), [pathname]);
  return (
    <div className="zp-shell">
      <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#content">
        {words.skip}
      </a>
      <header className="zp-shell__bar">
        <button
          type="button"
          className="zp-icon-button zp-shell__menu-button"
          aria-expanded={isOpen}
          aria-controls={menu}
          onClick={() => setOpen(!isOpen)}
        >
          <Menu size={22} aria-hidden />
          <span className="zp-hidden">{words.menu}</span>
        </button>
        <Link className="zp-shell__brand" to="/">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Zaakpost
        </Link>
        <div className="zp-shell__person">
          <LanguageSwitch />
          <AccountMenu />
        </div>
      </header>
      <div id={menu} className="zp-shell__navigation" data-open={isOpen}>
        <Navigation />
      </div>
      <main id="content" className="zp-shell__content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
    </div>
  );
}
