import type { profileFormWords } from './words.ts';

/** What the fields of a profile are called. */
export const labelsOf = (words: (typeof profileFormWords)['nl']): Record<string, string> => ({
  name: words.name,
  kind: words.kind,
  caseType: words.caseType,
  tokenPrefix: words.tokenPrefix,
  enabled: words.enabled,
  address: words.address,
  aliases: words.aliases,
  defaultFor: words.defaultFor,
  mapping: words.mapping,
  policy: words.policy,
  rendition: words.rendition,
});
