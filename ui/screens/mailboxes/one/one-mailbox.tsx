import { Pencil } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { api } from '../../../api/client.ts';
import { useMay } from '../../../api/session.ts';
import { useWords } from '../../../language/language.tsx';
import { ButtonLink } from '../../../parts/button-link.tsx';
import { Loaded } from '../../../parts/loaded.tsx';
import { OwnersPanel } from '../../../parts/owners-panel.tsx';
import { Tabs } from '../../../parts/tabs.tsx';
import { Page } from '../../../shell/page.tsx';
import { ofMailbox, useMailbox } from '../mailbox-queries.ts';
import { MailboxStatus } from '../mailbox-status.tsx';
import { Connection } from './connection.tsx';
import { DomainSecurity } from './domain-security.tsx';
import { Health } from './health.tsx';
import { History } from './history.tsx';
import { MailboxActions } from './mailbox-actions.tsx';
import { Settings } from './settings.tsx';
import { oneMailboxWords } from './words.ts';

/** One mailbox: how it fares, how it is set up, what was done at it. */
export default function OneMailbox() {
  const words = useWords(oneMailboxWords);
  const may = useMay();
  const { mailboxId = '' } = useParams();
  const at = ofMailbox(mailboxId);
  const mailbox = useMailbox(mailboxId);
  const canChange = may('mailboxes', 'change');
  const { data } = mailbox;
  return (
    <Page
      title={data?.name ?? words.title}
      lead={data && <MailboxStatus state={data.state} />}
      back={
        <Link className="utrecht-link utrecht-link--html-a" to="/mailboxes">
          ← {words.back}
        </Link>
      }
      actions={
        data &&
        canChange && (
          <>
            <MailboxActions mailbox={data} />
            <ButtonLink to={`/mailboxes/${mailboxId}/edit`} icon={<Pencil size={18} aria-hidden />}>
              {words.edit}
            </ButtonLink>
          </>
        )
      }
    >
      <Loaded query={mailbox}>
        {(shown) => (
          <Tabs
            label={words.tabs}
            tabs={[
              {
                key: 'health',
                title: words.health,
                content: () => <Health mailbox={shown} canChange={canChange} />,
              },
              {
                key: 'connection',
                title: words.connection,
                content: () => <Connection mailbox={shown} canChange={canChange} />,
              },
              {
                key: 'settings',
                title: words.settings,
                content: () => (
                  <div className="zp-stack">
                    <Settings mailbox={shown} />
                    <OwnersPanel
                      of={['mailboxes', shown.id]}
                      canChange={canChange}
                      read={() => api.GET('/mailboxes/{mailboxId}/owners', at)}
                      save={(body, headers) =>
                        api.PUT('/mailboxes/{mailboxId}/owners', { ...at, headers, body })
                      }
                      audited={{ action: 'setMailboxOwners', object: shown.id }}
                    />
                  </div>
                ),
              },
              { key: 'history', title: words.history, content: () => <History mailboxId={shown.id} /> },
              {
                key: 'security',
                title: words.security,
                content: () => <DomainSecurity username={shown.username} />,
              },
            ]}
          />
        )}
      </Loaded>
    </Page>
  );
}
