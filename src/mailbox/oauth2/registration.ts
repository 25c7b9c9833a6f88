import { z } from 'zod';

/** Whose mailboxes are opened with access tokens: two whose servers are known, and any other. */
export const OAUTH2_PROVIDERS = ['office365', 'gmail', 'other'] as const;

export type OAuth2Provider = (typeof OAUTH2_PROVIDERS)[number];

/** Text as it goes into a form: a secret or an id that was pasted has no blank or line break in it. */
const graphic = (longest: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/, 'must be visible ASCII')
    .max(longest);

/** How Zaakpost is registered with the provider, as anyone may see it. */
export const registration = z.strictObject({
  provider: z.enum(OAUTH2_PROVIDERS),
  tenant: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.-]*$/, 'must be an id or a domain')
    .max(253)
    .optional()
    .describe('Office 365: id or a domain of the organisation in Entra ID.'),
  tokenEndpoint: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional()
    .describe('Another provider: where access tokens are had (RFC 6749, 3.2).'),
  scope: z
    .string()
    .regex(/^[\x21\x23-\x5b\x5d-\x7e]+( [\x21\x23-\x5b\x5d-\x7e]+)*$/, 'must be scopes, separated by blanks')
    .max(2000)
    .optional()
    .describe('Another provider: the scopes to ask for, where it wants them named.'),
  clientId: graphic(500).describe('Id of Zaakpost with the provider.'),
});

export type Registration = z.infer<typeof registration>;

/** A registration as an admin gives it, secrets and all. */
export const registrationInput = registration.extend({
  clientSecret: graphic(2000)
    .optional()
    .describe(
      'Never shown. In a change of the mailbox both secrets may be left out: then they stay as they are.',
    ),
  refreshToken: graphic(10_000)
    .optional()
    .describe(
      'What a person gave by logging in with the provider; without it Zaakpost logs in itself. Never shown.',
    ),
});

export type RegistrationInput = z.infer<typeof registrationInput>;

/** What does not go together in a registration, by the field to mend. */
export function registrationContradictions({
  provider,
  tenant,
  tokenEndpoint,
  scope,
}: Registration): Record<string, string> {
  const ofOther = provider === 'other';
  return {
    ...(provider === 'office365' && tenant === undefined ? { tenant: 'is needed for Office 365' } : {}),
    ...(provider !== 'office365' && tenant !== undefined ? { tenant: 'is for Office 365 only' } : {}),
    ...(ofOther && tokenEndpoint === undefined ? { tokenEndpoint: 'is needed for another provider' } : {}),
    ...(!ofOther && tokenEndpoint !== undefined ? { tokenEndpoint: 'that of this provider is known' } : {}),
    ...(!ofOther && scope !== undefined ? { scope: 'that of this provider is known' } : {}),
  };
}
