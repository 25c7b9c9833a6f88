import { type ReactNode, useEffect, useRef } from 'react';
import './page.css';

interface PageProps {
  /** Of the screen: its heading, and the title of the tab. */
  title: string;
  /** One line beneath the heading. */
  lead?: ReactNode;
  /** Buttons beside the heading. */
  actions?: ReactNode;
  /** Above the heading: the way back. */
  back?: ReactNode;
  children: ReactNode;
}

let isFirst = true;

/** A screen. Gone to from another one, its heading gets the focus, so that a screen reader says where one is. */
export function Page({ title, lead, actions, back, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} – Zaakpost`;
  }, [title]);
  useEffect(() => {
    if (!isFirst) heading.current?.focus();
    isFirst = false;
    return () => {
      isFirst = false;
    };
  }, []);
  return (
    <div className="zp-page">
      {back}
      <header className="zp-page__head">
        <div>
          <h1 className="utrecht-heading-1" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <p className="zp-page__lead">{lead}</p>}
        </div>
        {actions && <div className="zp-page__actions">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
