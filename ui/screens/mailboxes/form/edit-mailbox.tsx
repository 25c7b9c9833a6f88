import { useParams } from 'react-router';
import { api } from '../../../api/client.ts';
import { useToChange } from '../../../api/version.ts';
import { useWords } from '../../../language/language.tsx';
import { BackLink } from '../../../parts/back-link.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../shell/page.tsx';
import { ofMailbox } from '../mailbox-queries.ts';
import { MailboxForm } from './mailbox-form.tsx';
import { mailboxFormWords } from './words.ts';

/** Changes a mailbox. */
export default function EditMailbox() {
  const words = useWords(mailboxFormWords);
  const { mailboxId = '' } = useParams();
  const mailbox = useToChange(['mailboxes', mailboxId], () =>
    api.GET('/mailboxes/{mailboxId}', ofMailbox(mailboxId)),
  );
  return (
    <Page
      title={words.editTitle(mailbox.data?.data.name ?? '…')}
      back={<BackLink to={`/mailboxes/${mailboxId}`}>{words.back}</BackLink>}
    >
      <Loaded query={mailbox}>{(shown) => <MailboxForm key={shown.etag} version={shown} />}</Loaded>
    </Page>
  );
}
