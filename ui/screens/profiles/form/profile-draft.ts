import { linesOf } from '../../../parts/lines.ts';
import type { Attribute, Profile, ProfileSettings } from '../profile-queries.ts';
import { NO_SOURCE, type SourceDraft, sourceDraftOf, sourceOf } from './mapping-source.ts';

/** A profile as it stands in the form. */
export interface ProfileDraft
  extends Omit<ProfileSettings, 'aliases' | 'caseType' | 'mapping' | 'tokenPrefix'> {
  /** One address or pattern on each line. */
  aliases: string;
  /** Name of the case type; '' for none. */
  caseType: string;
  /** Of the tokens of cases that it opens; '' for that of the case type. */
  tokenPrefix: string;
  /** By attribute name; also of attributes of case types that were chosen before. */
  sources: Readonly<Record<string, SourceDraft>>;
}

const NEW: ProfileDraft = {
  name: '',
  kind: 'case-type',
  address: '',
  aliases: '',
  caseType: '',
  tokenPrefix: '',
  defaultFor: [],
  sources: {},
  policy: {
    tokenFrom: 'anyone',
    closedCase: 'new-mail',
    automatic: 'file',
    secureMail: 'flag',
    acknowledge: false,
  },
  rendition: { renderer: 'built-in', embedAttachments: false },
  enabled: true,
};

/** What the form begins with. @param profile the one that is changed; null: a new one. */
export function draftOf(profile: Profile | null): ProfileDraft {
  if (!profile) return NEW;
  const {
    name,
    kind,
    address,
    aliases,
    caseType,
    tokenPrefix,
    defaultFor,
    mapping,
    policy,
    rendition,
    enabled,
  } = profile;
  const sources = Object.entries(mapping).map(([attribute, source]) => [attribute, sourceDraftOf(source)]);
  return {
    name,
    kind,
    address,
    aliases: aliases.join('\n'),
    caseType: caseType?.name ?? '',
    tokenPrefix: tokenPrefix ?? '',
    defaultFor,
    sources: Object.fromEntries(sources),
    policy,
    rendition,
    enabled,
  };
}

/** The source of an attribute in the form. */
export const sourceIn = ({ sources }: ProfileDraft, attribute: string): SourceDraft =>
  (Object.hasOwn(sources, attribute) && sources[attribute]) || NO_SOURCE;

/**
 * What the form says, for the API.
 *
 * @param attributes of the case type that is chosen: what is filled in of another is left out.
 */
export function settingsOf(draft: ProfileDraft, attributes: readonly Attribute[]): ProfileSettings {
  const { sources: _, aliases, caseType, tokenPrefix, ...rest } = draft;
  const isIntake = draft.kind === 'document-intake';
  const mapping = attributes.flatMap(({ name }) => {
    const source = sourceOf(sourceIn(draft, name));
    return source ? [[name, source] as const] : [];
  });
  return {
    ...rest,
    aliases: linesOf(aliases),
    caseType: isIntake || caseType === '' ? null : caseType,
    tokenPrefix: isIntake || tokenPrefix.trim() === '' ? null : tokenPrefix,
    mapping: isIntake ? {} : Object.fromEntries(mapping),
  };
}
