import { useFormat } from '../../language/format.ts';
import { useWords } from '../../language/language.tsx';
import { DataList } from '../../parts/data-list.tsx';
import { Panel } from '../../parts/panel.tsx';
import { useCaseTypes } from '../profiles/profile-queries.ts';
import type { Case } from './case-queries.ts';
import { inOneLine } from './case-status.tsx';
import { caseWords } from './words.ts';

/** What a case is, and its attributes by their labels. */
export function About({ shown }: { shown: Case }) {
  const words = useWords(caseWords);
  const format = useFormat();
  const { data: caseTypes = [] } = useCaseTypes();
  const { caseType, requester, closedAt } = shown;
  const definitions = caseTypes.find(({ id }) => id === caseType.id)?.attributes ?? [];
  const labelOf = (name: string) => definitions.find((each) => each.name === name)?.label ?? name;
  return (
    <Panel title={words.about}>
      <DataList
        items={[
          [words.caseType, caseType.name],
          [words.description, shown.description],
          [
            words.requester,
            requester ? [requester.name, requester.email].filter(Boolean).join(', ') : words.none,
          ],
          [words.references, inOneLine(shown.references) || words.none],
          [words.createdAt, format.moment(shown.createdAt)],
          ...(closedAt ? [[words.closedAt, format.moment(closedAt)] as const] : []),
          ...Object.entries(shown.attributes).map(([name, value]) => [labelOf(name), value] as const),
        ]}
      />
    </Panel>
  );
}
