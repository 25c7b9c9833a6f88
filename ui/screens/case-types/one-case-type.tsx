import { useParams } from 'react-router';
import { api } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { matchOf, useToChange } from '../../api/version.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { Removal } from '../../parts/removal.tsx';
import { Page } from '../../shell/page.tsx';
import { type Attribute, ofCaseType } from '../profiles/profile-queries.ts';
import { attributeWords } from './attribute-words.ts';
import { CaseTypeForm } from './case-type-form.tsx';
import { caseTypeWords } from './words.ts';

/** One case type: changed by an admin, shown to all others who may look at it. */
export default function OneCaseType() {
  const words = useWords(caseTypeWords);
  const canChange = useMay()('case-types', 'change');
  const { caseTypeId = '' } = useParams();
  const at = ofCaseType(caseTypeId);
  const caseType = useToChange(['case-types', caseTypeId], () => api.GET('/case-types/{caseTypeId}', at));
  const { data } = caseType;
  return (
    <Page
      title={data?.data.name ?? '…'}
      lead={canChange ? undefined : data?.data.description}
      back={<BackLink to="/case-types">{words.back}</BackLink>}
      actions={
        data &&
        canChange && (
          <Removal
            name={data.data.name}
            words={caseTypeWords}
            remove={() => api.DELETE('/case-types/{caseTypeId}', { ...at, headers: matchOf(data) })}
            reads={['case-types']}
            to="/case-types"
          />
        )
      }
    >
      <Loaded query={caseType}>
        {(shown) =>
          canChange ? (
            <CaseTypeForm key={shown.etag} version={shown} />
          ) : (
            <Attributes attributes={shown.data.attributes} />
          )
        }
      </Loaded>
    </Page>
  );
}

function Attributes({ attributes }: { attributes: readonly Attribute[] }) {
  const words = useWords(caseTypeWords);
  const { types, required } = useWords(attributeWords);
  return (
    <DataTable
      caption={words.attributes}
      rows={attributes}
      keyOf={({ name }) => name}
      columns={[
        { key: 'label', title: words.label, cell: ({ label }) => label },
        { key: 'type', title: words.type, cell: ({ type }) => types[type] },
        { key: 'required', title: words.required, cell: (attribute) => attribute.required && required },
      ]}
      empty={<p>{words.noAttributes}</p>}
    />
  );
}
