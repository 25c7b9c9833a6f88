import { z } from 'zod';
import { isRole, ROLE_NAMES, type RoleName } from './role-names.ts';
import { secret, setting } from './setting.ts';
import { list } from './value-forms.ts';

/** `GROUP=role`. */
const GRANT = /^(.+)=([a-z]+)$/;

const grants = list(
  (text) => ROLE_NAMES.includes((GRANT.exec(text)?.[2] ?? '') as RoleName),
  `GROUP=role, the role among ${ROLE_NAMES.join(', ')}`,
).transform((texts) =>
  texts.flatMap((text) => {
    const [, group = '', role = ''] = GRANT.exec(text) ?? [];
    return isRole(role) ? [{ group, role }] : [];
  }),
);

/** Signing in with a provider of OpenID Connect. */
export const singleSignOn = {
  oidcIssuer: setting(
    'ZAAKPOST_OIDC_ISSUER',
    z
      .string()
      .regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])\S+$/, 'must be an https:// address')
      .optional(),
    'Issuer of OpenID Connect with which people sign in. Without it they sign in with a password.',
  ),
  oidcClientId: setting(
    'ZAAKPOST_OIDC_CLIENT_ID',
    z.string().min(1).optional(),
    'Id that the provider has given to Zaakpost.',
  ),
  oidcClientSecret: secret(
    'ZAAKPOST_OIDC_CLIENT_SECRET',
    z.string().min(1).optional(),
    'Its secret; best by ZAAKPOST_OIDC_CLIENT_SECRET_FILE. Without it Zaakpost is a public client.',
  ),
  oidcScopes: setting(
    'ZAAKPOST_OIDC_SCOPES',
    z.string().default('openid profile email'),
    'Scopes that are asked for, blanks between.',
  ),
  oidcGroupsClaim: setting(
    'ZAAKPOST_OIDC_GROUPS_CLAIM',
    z.string().min(1).default('groups'),
    'Claim that holds the groups of a person; dots lead into it, such as realm_access.roles.',
  ),
  oidcRoles: setting(
    'ZAAKPOST_OIDC_ROLES',
    grants,
    'Which group gives which role: GROUP=role, commas between. Who gets no role may not sign in.',
  ),
  oidcLinkBy: setting(
    'ZAAKPOST_OIDC_LINK_BY',
    z.enum(['subject', 'email']).default('subject'),
    'Whether an account that was made here is taken by who first comes with its name as verified e-mail address.',
  ),
  oidcClockSkewSeconds: setting(
    'ZAAKPOST_OIDC_CLOCK_SKEW_SECONDS',
    z.coerce.number().int().min(0).max(300).default(30),
    'Seconds that the clock of the provider may differ.',
  ),
} as const;
