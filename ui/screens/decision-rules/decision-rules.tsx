import { Link } from 'react-router';
import { useWords } from '../../language/language.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Time } from '../../parts/time.tsx';
import { Page } from '../../shell/page.tsx';
import { type Rule, useRules } from './rule-queries.ts';
import { RuleState } from './rule-state.tsx';
import { subjectInWords } from './subject-pattern.ts';
import { decisionRuleWords } from './words.ts';

type Words = (typeof decisionRuleWords)['nl'];

/** All rules that were made of decisions. */
export default function DecisionRules() {
  const words = useWords(decisionRuleWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={useRules()}>
        {(rules) => (
          <>
            <DataTable
              caption={words.title}
              columns={columnsOf(words)}
              rows={rules}
              keyOf={({ id }) => id}
              empty={<EmptyState title={words.empty} advice={words.emptyAdvice} />}
            />
            {rules.length > 0 && <p className="zp-soft zp-small">{words.order}</p>}
          </>
        )}
      </Loaded>
    </Page>
  );
}

const columnsOf = (words: Words): Column<Rule>[] => [
  {
    key: 'sender',
    title: words.sender,
    breaks: true,
    cell: ({ id, sender }) => (
      <Link className="utrecht-link utrecht-link--html-a" to={`/decision-rules/${id}`}>
        {sender}
      </Link>
    ),
  },
  {
    key: 'subject',
    title: words.subject,
    cell: ({ subjectPattern }) => subjectInWords(subjectPattern, words),
  },
  { key: 'profile', title: words.profile, wideOnly: true, cell: ({ profile }) => profile.name },
  { key: 'by', title: words.by, wideOnly: true, cell: ({ createdBy }) => createdBy },
  { key: 'made', title: words.made, wideOnly: true, cell: ({ createdAt }) => <Time at={createdAt} /> },
  { key: 'state', title: words.state, cell: ({ enabled }) => <RuleState enabled={enabled} /> },
];
