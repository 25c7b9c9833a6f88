import { UsageError } from '../failure.ts';

/** NAME:TYPE, with choices in brackets, ! where it is required, and a label. */
const FORM = /^(?<name>[^:]+):(?<type>[a-z]+)(?:\((?<choices>[^)]+)\))?(?<required>!?)(?::(?<label>.+))?$/;

/** Adds an attribute of a case type as given with --attribute; what its parts may be is checked with the whole. */
export function attributeOption(text: string, before: object[] = []): object[] {
  const parts = FORM.exec(text)?.groups;
  if (!parts)
    throw new UsageError([
      `--attribute: "${text}" is not NAME:TYPE[!][:LABEL], such as perceel:text!:"Kadastraal perceel" or soort:choice(bouw|kap)`,
    ]);
  const { name, type, required, label } = parts;
  const choices = parts.choices?.split('|');
  return [...before, { name, type, required: required === '!', label: label ?? name, choices }];
}
