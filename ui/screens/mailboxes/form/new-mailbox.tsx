import { Link } from 'react-router';
import { useWords } from '../../../language/language.tsx';
import { Page } from '../../../shell/page.tsx';
import { MailboxForm } from './mailbox-form.tsx';
import { mailboxFormWords } from './words.ts';

/** Adds a mailbox. */
export default function NewMailbox() {
  const words = useWords(mailboxFormWords);
  return (
    <Page
      title={words.newTitle}
      back={
        <Link className="utrecht-link utrecht-link--html-a" to="/mailboxes">
          ← {words.back}
        </Link>
      }
    >
      <MailboxForm version={null} />
    </Page>
  );
}
