import type { Config } from '../../config.ts';
import type { Role } from '../role.ts';

/** Claims of an ID token or of the user-info endpoint (OpenID Connect Core, 5.1). */
export type Claims = Readonly<Record<string, unknown>>;

/** Who the provider says that somebody is. */
export interface Identity {
  issuer: string;
  /** Never given to another (OpenID Connect Core, 5.7). */
  subject: string;
  /** Names that the account may have, the best first. */
  names: string[];
  displayName: string;
  /** null where the provider has not verified that it is the person's. */
  verifiedEmail: string | null;
  groups: string[];
  roles: Role[];
}

/** Reads who somebody is from his claims. */
export function identityOf(
  claims: Claims & { iss: string; sub: string },
  { oidcGroupsClaim, oidcRoles }: Pick<Config, 'oidcGroupsClaim' | 'oidcRoles'>,
): Identity {
  const groups = textsAt(claims, oidcGroupsClaim);
  const [username, email] = [textOf(claims.preferred_username), textOf(claims.email)];
  const host = new URL(claims.iss).hostname;
  const bySubject = `${claims.sub.replace(/[^\w.+-]/g, '-').slice(0, 60)}@${host}`;
  return {
    issuer: claims.iss,
    subject: claims.sub,
    names: [username, email, bySubject].flatMap((name) => (name ? [name.trim().toLowerCase()] : [])),
    displayName: textOf(claims.name) ?? username ?? email ?? claims.sub,
    verifiedEmail: claims.email_verified === true && email ? email.toLowerCase() : null,
    groups,
    roles: [...new Set(oidcRoles.filter(({ group }) => groups.includes(group)).map(({ role }) => role))],
  };
}

/** The texts that a claim holds: a list of them, or one. */
function textsAt(claims: Claims, claim: string): string[] {
  const values = [valueAt(claims, claim)].flat();
  return [...new Set(values.filter((value) => typeof value === 'string' && value !== ''))] as string[];
}

/** The claim of that whole name (which may be a URL, with dots); else the one that its dots lead to. */
function valueAt(claims: Claims, claim: string): unknown {
  if (Object.hasOwn(claims, claim)) return claims[claim];
  return claim
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, name)
          ? (value as Claims)[name]
          : undefined,
      claims,
    );
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
