import type { Role } from './role.ts';

/** Who asks for something: a service by its API key, or a person who has signed in. */
export interface Actor {
  kind: 'api-key' | 'account';
  id: string;
  name: string;
  roles: readonly Role[];
  /** Of a person; a service is in none. */
  groups: readonly string[];
}
