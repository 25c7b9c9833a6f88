import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { ZaakpostError } from '../errors.ts';
import type { SecretBox } from '../store/secrets.ts';
import { type MailboxInput, serverOf } from './mailbox-input.ts';
import { requireWhole } from './oauth2/providers.ts';
import { type Registration, type RegistrationInput, registration } from './oauth2/registration.ts';

/** What is stored of how a mailbox logs in: the column `secret` seals the password, or what the registration hides. */
export interface StoredLogin {
  secret: Buffer;
  oauth2: unknown;
}

const registrationSecrets = z.object({
  clientSecret: z.string().optional(),
  refreshToken: z.string().optional(),
  /** What took the place of the refresh token that the admin gave. */
  renewedToken: z.string().optional(),
});

type RegistrationSecrets = z.infer<typeof registrationSecrets>;

/** The registration as it is stored; null where the mailbox has a password. */
export const storedRegistration = (oauth2: unknown): Registration | null =>
  oauth2 === null ? null : registration.parse(oauth2);

/** What is stored of a registration: all but its secrets, in an order of its own, so that it can be compared. */
export const registrationColumn = ({
  provider,
  tenant,
  tokenEndpoint,
  scope,
  clientId,
}: Registration): string => JSON.stringify({ provider, tenant, tokenEndpoint, scope, clientId });

/**
 * Seals how a mailbox is to log in.
 *
 * @throws ZaakpostError BAD_REQUEST where password or secrets are needed and were not given.
 */
export function sealLogin(box: SecretBox, { password, oauth2 }: MailboxInput): Buffer {
  if (oauth2) {
    requireWhole(oauth2);
    return box.seal(JSON.stringify(secretsOf(oauth2)));
  }
  if (password !== undefined) return box.seal(password);
  throw new ZaakpostError('BAD_REQUEST', {
    detail: 'password: is needed for a new mailbox, for another server, and where it had none before',
  });
}

/**
 * Whether a mailbox logs in already as it is to: what is left out stays, as long as it is for the same server and the same client. A
 * secret that cannot be opened any more is one to be written anew.
 */
export function isSameLogin(
  box: SecretBox,
  stored: StoredLogin & { host: string },
  input: MailboxInput,
): boolean {
  const { password, oauth2 } = input;
  const before = storedRegistration(stored.oauth2);
  // Who could send a stored secret to a server of his own would learn it.
  const staysThere = stored.host.toLowerCase() === serverOf(input).host.toLowerCase();
  if (before === null || oauth2 === null) {
    const isSame = password === undefined ? staysThere : password === orNull(() => box.open(stored.secret));
    return before === oauth2 && isSame;
  }
  if (!isSameClient(before, oauth2)) return false;
  const given = secretsOf(oauth2);
  if (isDeepStrictEqual(given, {})) return staysThere;
  const secrets = orNull(() => openSecrets(box, stored.secret));
  return secrets !== null && isDeepStrictEqual(given, secretsOf(secrets));
}

/** A stored secret goes to the server that it was given for, and to no other. */
const isSameClient = (before: Registration, now: Registration): boolean =>
  before.provider === now.provider &&
  before.tokenEndpoint === now.tokenEndpoint &&
  before.clientId === now.clientId;

/**
 * The whole registration of a stored mailbox, with the newest refresh token.
 *
 * @returns null where it has a password.
 * @throws ZaakpostError SECRET_KEY_WRONG
 */
export function openRegistration(box: SecretBox, stored: StoredLogin): RegistrationInput | null {
  const known = storedRegistration(stored.oauth2);
  if (!known) return null;
  const { renewedToken, ...secrets } = openSecrets(box, stored.secret);
  return { ...known, ...secrets, ...(renewedToken === undefined ? {} : { refreshToken: renewedToken }) };
}

/** Seals a registration's secrets with a refresh token that came in the place of the one before. */
export const sealRenewed = (box: SecretBox, { secret }: StoredLogin, renewedToken: string): Buffer =>
  box.seal(JSON.stringify({ ...openSecrets(box, secret), renewedToken }));

const openSecrets = (box: SecretBox, secret: Buffer): RegistrationSecrets =>
  registrationSecrets.parse(JSON.parse(box.open(secret)));

const secretsOf = ({ clientSecret, refreshToken }: RegistrationSecrets): RegistrationSecrets => ({
  ...(clientSecret === undefined ? {} : { clientSecret }),
  ...(refreshToken === undefined ? {} : { refreshToken }),
});

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
