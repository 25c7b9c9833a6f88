import { ZaakpostError } from '../errors.ts';
import type { Credential, TokenSupply } from './source.ts';

/** What one login shows to the server. */
export type Proof =
  | { password: string; accessToken?: undefined }
  | { accessToken: string; password?: undefined };

/**
 * Connects with a password, once: a wrong one must not lock the account twice as fast. With access tokens, a second
 * time with a fresh one where the first is refused: a provider may withdraw one before it ends by the clock.
 *
 * @param connect connects and logs in, or throws; then nothing is left open.
 * @throws ZaakpostError as `connect`, and as `TokenSupply.get`.
 */
export async function logInWith<T>(
  { password, tokens }: Credential,
  connect: (proof: Proof) => Promise<T>,
): Promise<T> {
  if (tokens === undefined) return connect({ password });
  const accessToken = await tokens.get();
  try {
    return await connect({ accessToken });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return connect({ accessToken: await freshToken(tokens) });
  }
}

const isRefusal = (error: unknown): boolean =>
  error instanceof ZaakpostError && error.code === 'MAILBOX_LOGIN_REFUSED';

function freshToken(tokens: TokenSupply): Promise<string> {
  tokens.discard();
  return tokens.get();
}
