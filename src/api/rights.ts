import type { FastifyRequest } from 'fastify';
import type { Actor } from '../accounts/actor.ts';
import type { Role } from '../accounts/role.ts';
import type { Scope } from '../accounts/scope.ts';
import { ZaakpostError } from '../errors.ts';
import { type Tag, tagNames } from './tags.ts';

/** read: to look; change: to look and to change. */
export type Right = 'read' | 'change';

type RightsOfRoles = Partial<Record<Role, Right>>;

const READERS: RightsOfRoles = { official: 'read', operator: 'read', auditor: 'read', service: 'read' };

/**
 * Which role may do what with which resource; what is not here, it may not. An admin may do everything, and all that he does is
 * in the audit log. docs/security.md shows this table.
 */
export const RIGHTS: Readonly<Record<Tag, RightsOfRoles>> = {
  // Numbers of the whole installation; whether it is live and ready is open to all.
  health: { operator: 'read', auditor: 'read', service: 'read' },
  overview: { official: 'read', operator: 'read', auditor: 'read' },
  mailboxes: { official: 'read', operator: 'read', auditor: 'read' },
  profiles: READERS,
  'case-types': READERS,
  cases: { official: 'change', auditor: 'read', service: 'change' },
  mails: { official: 'change', auditor: 'read', service: 'read' },
  'decision-rules': { official: 'change', auditor: 'read' },
  'settings-changes': { auditor: 'read' },
  'person-erasures': { auditor: 'read' },
  'retention-runs': { operator: 'change', auditor: 'read' },
  'intake-entries': { official: 'change', auditor: 'read', service: 'read' },
  documents: { official: 'read', auditor: 'read', service: 'read' },
  events: { operator: 'read', auditor: 'read', service: 'read' },
  webhooks: { operator: 'change', auditor: 'read' },
  queues: { operator: 'change', auditor: 'read' },
  'api-keys': { auditor: 'read' },
  accounts: { auditor: 'read' },
  // One's own only.
  sessions: { official: 'change', operator: 'change', auditor: 'change', service: 'change' },
  'audit-entries': { auditor: 'read' },
};

/**
 * What an actor may see and work on of a resource. An official has only what is his; a role beside it that has the right itself
 * has all of it.
 */
export function scopeOf({ kind, id, roles, groups }: Actor, tag: Tag, wanted: Right): Scope {
  const others = roles.filter((role) => role !== 'official');
  if (mayDo(others, tag, wanted)) return 'everything';
  return { accountId: kind === 'account' ? id : null, groups };
}

/** What these roles may do with each resource; a resource of which they may do nothing is left out. */
export function rightsOf(held: readonly Role[]): Partial<Record<Tag, Right>> {
  const entries = tagNames.flatMap((tag) => {
    const right = (['change', 'read'] as const).find((wanted) => mayDo(held, tag, wanted));
    return right ? [[tag, right] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** Whether one of these roles has a right. */
export function mayDo(roles: readonly Role[], tag: Tag, wanted: Right): boolean {
  if (roles.includes('admin')) return true;
  return roles.some((role) => {
    const right = RIGHTS[tag][role];
    return right === 'change' || right === wanted;
  });
}

/**
 * Lets a request through whose actor has the right to what it asks for, and notes what of it is his; open routes ask for none.
 *
 * @throws ZaakpostError FORBIDDEN
 */
export async function requireRight(request: FastifyRequest): Promise<void> {
  const { actor, method, routeOptions } = request;
  const { config, schema } = routeOptions;
  if (config.open) return;
  const [tag] = (schema?.tags ?? []) as [Tag?];
  if (config.adminOnly && !actor?.roles.includes('admin'))
    throw new ZaakpostError('FORBIDDEN', { detail: `${actor?.name}: only an admin` });
  const reads = method === 'GET' || method === 'HEAD' || config.looksOnly === true;
  const wanted = reads ? 'read' : 'change';
  if (actor && tag && mayDo(actor.roles, tag, wanted)) {
    request.scope = scopeOf(actor, tag, wanted);
    return;
  }
  throw new ZaakpostError('FORBIDDEN', { detail: `${actor?.name}: ${wanted} ${tag}` });
}
