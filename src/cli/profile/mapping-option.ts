import { UsageError } from '../failure.ts';

/** ATTRIBUTE=SOURCE, with ~PATTERN where a part of the source is wanted. */
const FORM =
  /^(?<attribute>[^=]+)=(?:header:(?<header>[^~]+)|xml:(?<xml>[^~]+)|label:(?<label>.+)|column:(?<column>.+)|(?<field>[a-z-]+))(?:~(?<pattern>.+))?$/su;

/** Adds where an attribute comes from, as given with --map, after what was given for it before; what it may be is checked with the whole profile. */
export function mappingOption(text: string, before: Record<string, object> = {}): Record<string, object> {
  const { attribute, ...parts } = FORM.exec(text)?.groups ?? {};
  if (attribute === undefined)
    throw new UsageError([
      `--map: "${text}" is not ATTRIBUTE=SOURCE, such as onderwerp=subject, naam=label:Naam, bedrag=column:Bedrag, nummer=header:X-Nummer or olo=subject~"OLO (\\d+)"`,
    ]);
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  const earlier = Object.hasOwn(before, attribute) ? [before[attribute] ?? []].flat() : [];
  const source = Object.fromEntries(given);
  return { ...before, [attribute]: earlier.length > 0 ? [...earlier, source] : source };
}
