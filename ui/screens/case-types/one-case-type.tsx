import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { api, dataOf } from '../../api/client.ts';
import { useMay } from '../../api/session.ts';
import { useWords } from '../../language/language.tsx';
import { BackLink } from '../../parts/back-link.tsx';
import { Button } from '../../parts/button.tsx';
import { Confirm } from '../../parts/confirm.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Loaded } from '../../parts/loaded.tsx';
import { useAnnounce } from '../../shell/announcement.tsx';
import { Page } from '../../shell/page.tsx';
import {
  type Attribute,
  type CaseType,
  ofCaseType,
  useProfileChange,
  useToChange,
} from '../profiles/profile-queries.ts';
import { attributeWords } from './attribute-words.ts';
import { CaseTypeForm } from './case-type-form.tsx';
import { caseTypeWords } from './words.ts';

/** One case type: changed by an admin, shown to all others who may look at it. */
export default function OneCaseType() {
  const words = useWords(caseTypeWords);
  const canChange = useMay()('case-types', 'change');
  const { caseTypeId = '' } = useParams();
  const caseType = useToChange(['case-types', caseTypeId], () =>
    dataOf(api.GET('/case-types/{caseTypeId}', ofCaseType(caseTypeId))),
  );
  const { data } = caseType;
  return (
    <Page
      title={data?.name ?? '…'}
      lead={canChange ? undefined : data?.description}
      back={<BackLink to="/case-types">{words.back}</BackLink>}
      actions={data && canChange && <Removal caseType={data} />}
    >
      <Loaded query={caseType}>
        {(shown) =>
          canChange ? <CaseTypeForm caseType={shown} /> : <Attributes attributes={shown.attributes} />
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

function Removal({ caseType: { id, name } }: { caseType: CaseType }) {
  const words = useWords(caseTypeWords);
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const remove = useProfileChange(() => dataOf(api.DELETE('/case-types/{caseTypeId}', ofCaseType(id))), {
    onSuccess: () => {
      announce(words.removed(name));
      void navigate('/case-types');
    },
  });
  return (
    <>
      <Button onClick={() => setAsked(true)}>{words.remove}</Button>
      {isAsked && (
        <Confirm
          danger
          title={words.removeTitle(name)}
          action={words.remove}
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsked(false)}
        >
          <p>{words.removeLead}</p>
        </Confirm>
      )}
    </>
  );
}
