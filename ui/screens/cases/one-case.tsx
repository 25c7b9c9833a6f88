import { useState } from 'react';
import { useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { DocumentTable } from '../../parts/document-table.tsx';
import { ErrorPanel } from '../../parts/error-panel.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { OwnersPanel } from '../../parts/owners-panel.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { Page } from '../../shell/page.tsx';
import { About } from './about.tsx';
import { CASES_KEY, type Case, ofCase, useCase, useCaseChange } from './case-queries.ts';
import { CaseStatus } from './case-status.tsx';
import { Timeline } from './timeline.tsx';
import { Tokens } from './tokens.tsx';
import { caseWords } from './words.ts';

/** One case: what happened in it, its documents, its tokens, and whose it is. */
export default function OneCase() {
  const words = useWords(caseWords);
  const canChange = useMay()('cases', 'change');
  const { caseId = '' } = useParams();
  const query = useCase(caseId);
  const { data } = query;
  return (
    <Page
      title={data ? `${words.oneTitle} ${data.number}` : words.oneTitle}
      lead={data && <CaseStatus status={data.status} />}
      back={<BackLink to="/cases">{words.back}</BackLink>}
      actions={data && canChange && <CaseActions shown={data} />}
    >
      <Loaded query={query}>
        {(shown) => (
          <div className="zp-stack">
            <About shown={shown} />
            <Tabs
              label={words.tabs}
              tabs={[
                {
                  key: 'timeline',
                  title: words.timeline,
                  content: () => <Timeline timeline={shown.timeline} />,
                },
                {
                  key: 'documents',
                  title: words.documents,
                  content: () => <DocumentTable documents={shown.documents} />,
                },
                {
                  key: 'tokens',
                  title: words.tokens,
                  content: () => <Tokens shown={shown} canChange={canChange} />,
                },
                {
                  key: 'owners',
                  title: words.owners,
                  content: () => <CaseOwners shown={shown} canChange={canChange} />,
                },
              ]}
            />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function CaseOwners({ shown: { id }, canChange }: { shown: Case; canChange: boolean }) {
  return (
    <OwnersPanel
      of={[CASES_KEY, id]}
      canChange={canChange}
      read={() => api.GET('/cases/{caseId}/owners', ofCase(id))}
      save={(body, headers) => api.PUT('/cases/{caseId}/owners', { ...ofCase(id), headers, body })}
      audited={{ action: 'setCaseOwners', object: id }}
    />
  );
}

function CaseActions({ shown: { number, status } }: { shown: Case }) {
  const words = useWords(caseWords);
  const announce = useAnnounce();
  const [isAsked, setAsked] = useState(false);
  const close = useCaseChange(() => dataOf(api.POST('/cases/{caseId}/close', ofCase(number))), {
    onSuccess: () => {
      announce(words.closed(number));
      setAsked(false);
    },
  });
  const reopen = useCaseChange(() => dataOf(api.POST('/cases/{caseId}/reopen', ofCase(number))), {
    onSuccess: () => announce(words.reopened(number)),
  });
  return (
    <>
      {status === 'open' ? (
        <Button onClick={() => setAsked(true)}>{words.close}</Button>
      ) : (
        <Button busy={reopen.isPending} onClick={() => reopen.mutate()}>
          {words.reopen}
        </Button>
      )}
      {reopen.error && <ErrorPanel error={reopen.error} />}
      {isAsked && (
        <Confirm
          title={words.closeTitle(number)}
          action={words.close}
          busy={close.isPending}
          error={close.error}
          onConfirm={() => close.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.closeLead}</p>
        </Confirm>
      )}
    </>
  );
}
