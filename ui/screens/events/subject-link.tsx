import { Link } from 'react-router';
import { type ResourceName, useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { eventWords } from './words.ts';

const SCREENS: ReadonlySet<string> = new Set(['mails', 'cases', 'mailboxes'] satisfies ResourceName[]);

type Noun = 'mails' | 'cases' | 'mailboxes';

interface SubjectLinkProps {
  event: { type: string; subject: string; data?: Record<string, unknown> };
}

/** What an event is about: the screen of it where there is one that the person may see, else its id. */
export function SubjectLink({ event: { type, subject, data = {} } }: SubjectLinkProps) {
  const { toSubject } = useWords(eventWords);
  const may = useMay();
  const noun = type.split('.').at(-2) ?? '';
  const { mailId, caseNumber } = data;
  const target = SCREENS.has(noun)
    ? { noun: noun as Noun, id: subject }
    : typeof mailId === 'string'
      ? { noun: 'mails' as const, id: mailId }
      : typeof caseNumber === 'string'
        ? { noun: 'cases' as const, id: caseNumber }
        : null;
  if (!target || !may(target.noun)) return <code className="zp-small">{subject}</code>;
  return (
    <Link className="utrecht-link utrecht-link--html-a" to={`/${target.noun}/${target.id}`}>
      {toSubject[target.noun]}
      {target.noun === 'cases' && typeof caseNumber === 'string' && ` ${caseNumber}`}
    </Link>
  );
}
