import type { TokenSupply } from '../source.ts';
import { AccessTokens } from './access-tokens.ts';
import { type GrantNetwork, presetOf, providerGrant } from './providers.ts';
import type { RegistrationInput } from './registration.ts';

/**
 * The access tokens of a registration that is tried before it is stored. A refresh token that its provider lets be
 * used once is used up by that, as its successor is kept nowhere.
 *
 * @throws ZaakpostError BAD_REQUEST naming what the provider needs and is not there.
 */
export function unstoredTokens(registration: RegistrationInput, network: GrantNetwork): TokenSupply {
  const grant = providerGrant(registration, network);
  const tokens = new AccessTokens();
  const owner = registration.clientId;
  return {
    pop3Form: presetOf(registration.provider)?.pop3Form ?? null,
    get: async () => (await tokens.get(owner, grant, async () => undefined)).value,
    discard: () => tokens.discard(owner),
  };
}
