import { UsageError } from '../failure.ts';

/** ATTRIBUTE=SOURCE, with ~PATTERN where a part of the source is wanted. */
const FORM =
  /^(?<attribute>[^=]+)=(?:header:(?<header>[^~]+)|xml:(?<xml>[^~]+)|label:(?<label>.+)|(?<field>[a-z-]+))(?:~(?<pattern>.+))?$/su;

/** Adds where an attribute comes from, as given with --map; what it may be is checked with the whole profile. */
export function mappingOption(text: string, before: Record<string, object> = {}): Record<string, object> {
  const { attribute, ...parts } = FORM.exec(text)?.groups ?? {};
  if (attribute === undefined)
    throw new UsageError([
      `--map: "${text}" is not ATTRIBUTE=SOURCE, such as onderwerp=subject, naam=label:Naam, nummer=header:X-Nummer or olo=subject~"OLO (\\d+)"`,
    ]);
  const given = Object.entries(parts).filter(([, value]) => value !== undefined);
  return { ...before, [attribute]: Object.fromEntries(given) };
}
