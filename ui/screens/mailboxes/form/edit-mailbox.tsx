import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { api, dataOf } from '../../../api/client.ts';
import { useWords } from '../../../language/language.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { Page } from '../../../shell/page.tsx';
import { ofMailbox } from '../mailbox-queries.ts';
import { MailboxForm } from './mailbox-form.tsx';
import { mailboxFormWords } from './words.ts';

/** Changes a mailbox. It is read once: what is being typed is not overwritten. */
export default function EditMailbox() {
  const words = useWords(mailboxFormWords);
  const { mailboxId = '' } = useParams();
  const mailbox = useQuery({
    queryKey: ['mailbox-to-change', mailboxId],
    queryFn: () => dataOf(api.GET('/mailboxes/{mailboxId}', ofMailbox(mailboxId))),
    refetchOnWindowFocus: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Page
      title={words.editTitle(mailbox.data?.name ?? '…')}
      back={
        <Link className="utrecht-link utrecht-link--html-a" to={`/mailboxes/${mailboxId}`}>
          ← {words.back}
        </Link>
      }
    >
      <Loaded query={mailbox}>{(shown) => <MailboxForm mailbox={shown} />}</Loaded>
    </Page>
  );
}
