import { UsageError } from './failure.ts';

/** Adds the value of an attribute, as given with --attribute NAME=VALUE. */
export function attributeValue(text: string, before: Record<string, string> = {}): Record<string, string> {
  const at = text.indexOf('=');
  if (at < 1) throw new UsageError([`--attribute: "${text}" is not NAME=VALUE`]);
  return { ...before, [text.slice(0, at)]: text.slice(at + 1) };
}
