import { z } from 'zod';
import { tokens } from '../config/tokens.ts';
import { comparablePattern } from './address-pattern.ts';
import { attributeMapping } from './mapping.ts';
import { DEFAULT_RENDITION, renditionSettings } from './rendition-settings.ts';
import { DEFAULT_POLICY, routePolicy } from './route-policy.ts';

const addressOrPattern = z
  .string()
  .max(320)
  .refine(
    (written) => comparablePattern(written) !== null,
    'must be an e-mail address, or a pattern such as *@vergunningen.example',
  )
  .overwrite((written) => comparablePattern(written) ?? written);

/** What an admin says of a profile: for the API, the command and files that are applied. */
export const profileInput = z
  .strictObject({
    name: z.string().trim().min(1).max(100).describe('Name for people, and for the command.'),
    kind: z
      .enum(['document-intake', 'case-type', 'olo'])
      .describe(
        'What mail becomes: an intake entry of its attachments, a new case, or a case from the Omgevingsloket.',
      ),
    address: addressOrPattern.describe(
      'Address that mail of this profile is sent to, or a pattern of addresses (`*@vergunningen.example`). A subaddress of it (post+x@…) fits too.',
    ),
    aliases: z
      .array(addressOrPattern)
      .max(100)
      .default([])
      .describe(
        'Its other addresses and patterns. Of all profiles an exact address goes first, then the longest pattern.',
      ),
    caseType: z
      .string()
      .min(1)
      .nullable()
      .default(null)
      .describe('Name of the case type of new cases; none for document intake.'),
    tokenPrefix: tokens.tokenPrefix.schema
      .unwrap()
      .nullable()
      .default(null)
      .describe(
        'Prefix of the tokens of cases that it opens; null: that of the case type, or else of the organisation.',
      ),
    mapping: attributeMapping.default({}).describe('Where the attributes of a new case come from.'),
    policy: routePolicy.prefault({}),
    rendition: renditionSettings.prefault({}),
    defaultFor: z
      .array(z.string().min(1))
      .max(100)
      .default([])
      .describe('Names of mailboxes: it takes what comes by them and no address fits.'),
    enabled: z.boolean().default(true),
  })
  .refine(({ kind, caseType }) => (kind === 'document-intake') === (caseType === null), {
    path: ['caseType'],
    message: 'must be given, except for document intake, which has none',
  })
  .refine(({ kind, tokenPrefix }) => kind !== 'document-intake' || tokenPrefix === null, {
    path: ['tokenPrefix'],
    message: 'must not be given for document intake, which opens no cases',
  })
  .refine(({ kind, mapping }) => kind !== 'document-intake' || Object.keys(mapping).length === 0, {
    path: ['mapping'],
    message: 'must be empty for document intake, which has no attributes',
  });

export type WholeProfileInput = z.infer<typeof profileInput>;
type Optional = 'policy' | 'rendition' | 'aliases' | 'defaultFor' | 'tokenPrefix';

/** A policy and settings of the rendition that are left out are the defaults; without aliases, mailboxes and a prefix it has none. */
export type ProfileInput = Omit<WholeProfileInput, Optional> & Partial<Pick<WholeProfileInput, Optional>>;

/** What is left out of an input. */
export const LEFT_OUT = {
  policy: DEFAULT_POLICY,
  rendition: DEFAULT_RENDITION,
  aliases: [] as string[],
  defaultFor: [] as string[],
  tokenPrefix: null,
};

type Addresses = Pick<WholeProfileInput, 'address' | 'aliases'>;

/** Every address and pattern of a profile. */
export const addressesOf = ({ address, aliases }: Addresses): string[] => [address, ...aliases];
