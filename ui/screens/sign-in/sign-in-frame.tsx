import { type ReactNode, useEffect } from 'react';
import { LanguageSwitch } from '../../shell/language-switch.tsx';
import './sign-in.css';

/** The page of those who are not signed in yet. */
export function SignInFrame({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} – Zaakpost`;
  }, [title]);
  return (
    <div className="zp-sign-in">
      <header className="zp-sign-in__bar">
        <span className="zp-sign-in__brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          Zaakpost
        </span>
        <LanguageSwitch />
      </header>
      <main className="zp-sign-in__card">
        <h1 className="utrecht-heading-1">{title}</h1>
        <p className="zp-soft">{lead}</p>
        {children}
      </main>
    </div>
  );
}
