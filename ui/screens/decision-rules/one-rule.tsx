import { Link, useParams } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Panel } from '../../parts/panel.tsx';
import { Page } from '../../shell/page.tsx';
import { MailStatus } from '../mails/mail-status.tsx';
import { RuleActions } from './rule-actions.tsx';
import { type Rule, useRule, useRuleMails } from './rule-queries.ts';
import { RuleState } from './rule-state.tsx';
import { subjectInWords } from './subject-pattern.ts';
import { decisionRuleWords } from './words.ts';

/** One rule, and the mails that it fits. */
export default function OneRule() {
  const words = useWords(decisionRuleWords);
  const canChange = useMay()('decision-rules', 'change');
  const { decisionRuleId = '' } = useParams();
  const rule = useRule(decisionRuleId);
  const { data } = rule;
  return (
    <Page
      title={data?.sender ?? words.oneTitle}
      lead={data && <RuleState enabled={data.enabled} />}
      back={<BackLink to="/decision-rules">{words.back}</BackLink>}
      actions={data && canChange && <RuleActions rule={data} />}
    >
      <Loaded query={rule}>
        {(shown) => (
          <div className="zp-stack">
            <About rule={shown} />
            <FittingMails rule={shown} />
          </div>
        )}
      </Loaded>
    </Page>
  );
}

function About({ rule }: { rule: Rule }) {
  const words = useWords(decisionRuleWords);
  const format = useFormat();
  const may = useMay();
  const { mailId, profile } = rule;
  return (
    <Panel title={words.oneTitle}>
      <DataList
        items={[
          [words.sender, rule.sender],
          [words.subject, subjectInWords(rule.subjectPattern, words)],
          [words.pattern, <code key="pattern">{rule.subjectPattern}</code>],
          [
            words.profile,
            <Link key="to" className="utrecht-link utrecht-link--html-a" to={`/profiles/${profile.id}`}>
              {profile.name}
            </Link>,
          ],
          [words.by, rule.createdBy],
          [words.made, format.moment(rule.createdAt)],
          ...(mailId && may('mails')
            ? [
                [
                  words.firstMail,
                  <Link key="mail" className="utrecht-link utrecht-link--html-a" to={`/mails/${mailId}`}>
                    {words.open}
                  </Link>,
                ] as const,
              ]
            : []),
        ]}
      />
    </Panel>
  );
}

function FittingMails({ rule: { id } }: { rule: Rule }) {
  const words = useWords(decisionRuleWords);
  const format = useFormat();
  return (
    <div>
      <Panel title={words.mails} flush>
        <Loaded query={useRuleMails(id)}>
          {(mails) => (
            <DataTable
              caption={words.mails}
              rows={mails}
              keyOf={(mail) => mail.id}
              columns={[
                {
                  key: 'subject',
                  title: words.subject,
                  cell: (mail) => (
                    <Link className="utrecht-link utrecht-link--html-a" to={`/mails/${mail.id}`}>
                      {mail.subject || words.noSubject}
                    </Link>
                  ),
                },
                { key: 'status', title: words.status, cell: ({ status }) => <MailStatus status={status} /> },
                {
                  key: 'received',
                  title: words.received,
                  wideOnly: true,
                  cell: ({ receivedAt }) => format.moment(receivedAt),
                },
              ]}
              empty={<EmptyState title={words.noMails} advice={words.noMailsAdvice} />}
            />
          )}
        </Loaded>
      </Panel>
      <p className="zp-soft zp-small">{words.mailsLead}</p>
    </div>
  );
}
