import { Plus } from 'lucide-react';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Page } from '../../shell/page.tsx';
import { useCaseTypes } from '../profiles/profile-queries.ts';
import { caseTypeWords } from './words.ts';

/** All case types. */
export default function CaseTypes() {
  const words = useWords(caseTypeWords);
  const may = useMay();
  const caseTypes = useCaseTypes();
  const add = may('case-types', 'change') && (
    <ButtonLink to="/case-types/new" look="primary" icon={<Plus size={18} aria-hidden />}>
      {words.add}
    </ButtonLink>
  );
  return (
    <Page title={words.title} lead={words.lead} actions={add}>
      <Loaded query={caseTypes}>
        {(all) => (
          <DataTable
            caption={words.title}
            rows={all}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'name',
                title: words.name,
                cell: ({ id, name }) => (
                  <Link className="utrecht-link utrecht-link--html-a" to={`/case-types/${id}`}>
                    {name}
                  </Link>
                ),
              },
              {
                key: 'description',
                title: words.description,
                wideOnly: true,
                cell: ({ description }) => description,
              },
              {
                key: 'attributes',
                title: words.attributes,
                cell: ({ attributes }) => attributes.map(({ label }) => label).join(', '),
              },
              {
                key: 'tokenPrefix',
                title: words.tokenPrefix,
                wideOnly: true,
                cell: ({ tokenPrefix }) =>
                  tokenPrefix ?? <span className="zp-soft">{words.ofOrganisation}</span>,
              },
            ]}
            empty={
              <EmptyState
                title={words.empty}
                advice={add ? words.emptyAdvice : words.emptyReader}
                action={add}
              />
            }
          />
        )}
      </Loaded>
    </Page>
  );
}
