import type { Role } from '../accounts/role.ts';
import { holds, type ShortList } from '../store/sorted.ts';
import type { ApiKey } from './api-key.ts';

/** Whether a key is good: ended is past its time. */
export const API_KEY_STATES = ['valid', 'ended', 'revoked'] as const;

export type ApiKeyState = (typeof API_KEY_STATES)[number];

/** Which keys are listed. */
export interface ApiKeyFilter {
  state?: ApiKeyState | undefined;
  role?: Role | undefined;
  /** A part of its name. */
  search?: string | undefined;
}

/** Whether a key is good now. */
export function stateOfKey({ revokedAt, expiresAt }: ApiKey): ApiKeyState {
  if (revokedAt) return 'revoked';
  return expiresAt && expiresAt <= new Date() ? 'ended' : 'valid';
}

/** The list of API keys. */
export const API_KEY_LIST: ShortList<
  ApiKey,
  'createdAt' | 'name' | 'lastUsedAt' | 'expiresAt',
  ApiKeyFilter
> = {
  keys: {
    createdAt: ({ createdAt }) => createdAt,
    name: ({ name }) => name,
    lastUsedAt: ({ lastUsedAt }) => lastUsedAt,
    expiresAt: ({ expiresAt }) => expiresAt,
  },
  idOf: ({ id }) => id,
  fits: (key, { state, role, search }) =>
    (state === undefined || state === stateOfKey(key)) &&
    (role === undefined || key.roles.includes(role)) &&
    holds(search, [key.name]),
};
