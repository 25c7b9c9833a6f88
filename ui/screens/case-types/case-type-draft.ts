import { linesOf } from '../../parts/lines.ts';
import type { Attribute, CaseType, CaseTypeSettings } from '../profiles/profile-queries.ts';

/** An attribute as it stands in the form. */
export interface AttributeDraft extends Omit<Attribute, 'choices'> {
  /** Of the row, however it is moved. */
  key: string;
  /** One on each line. */
  choices: string;
}

/** A case type as it stands in the form. */
export interface CaseTypeDraft {
  name: string;
  description: string;
  tokenPrefix: string;
  attributes: readonly AttributeDraft[];
}

/** A new row for an attribute. */
export const newAttribute = (): AttributeDraft => ({
  key: crypto.randomUUID(),
  name: '',
  label: '',
  type: 'text',
  required: false,
  choices: '',
});

/** What the form begins with. @param caseType the one that is changed; null: a new one. */
export function draftOf(caseType: CaseType | null): CaseTypeDraft {
  if (!caseType) return { name: '', description: '', tokenPrefix: '', attributes: [] };
  const { name, description, tokenPrefix, attributes } = caseType;
  const rows = attributes.map(({ choices = [], ...attribute }) => ({
    ...attribute,
    key: attribute.name,
    choices: choices.join('\n'),
  }));
  return { name, description, tokenPrefix: tokenPrefix ?? '', attributes: rows };
}

/** What the form says, for the API. */
export function settingsOf({ tokenPrefix, attributes, ...rest }: CaseTypeDraft): CaseTypeSettings {
  return {
    ...rest,
    tokenPrefix: tokenPrefix.trim() === '' ? null : tokenPrefix.trim(),
    attributes: attributes.map(({ key: _, choices, ...attribute }) => ({
      ...attribute,
      ...(attribute.type === 'choice' && { choices: linesOf(choices) }),
    })),
  };
}

/** The list with one row taken from a place to another. */
export function moved<Row>(rows: readonly Row[], from: number, to: number): Row[] {
  const next = [...rows];
  const [row] = next.splice(from, 1);
  if (row !== undefined) next.splice(to, 0, row);
  return next;
}
