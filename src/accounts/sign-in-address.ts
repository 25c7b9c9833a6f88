import type { Config } from '../config.ts';

/**
 * Where people reach the screens, without a slash at the end: ZAAKPOST_PUBLIC_URL, or else where the API listens.
 *
 * @param listening the address that a running API got, where it is known: its port may be any free one.
 */
export function publicUrl(
  { publicUrl: set, apiHost, apiPort }: Pick<Config, 'publicUrl' | 'apiHost' | 'apiPort'>,
  listening?: string,
): string {
  if (set) return set;
  if (listening && !isAnyAddress(new URL(listening).hostname)) return listening;
  const port = listening ? new URL(listening).port : apiPort;
  if (isAnyAddress(apiHost)) return `http://localhost:${port}`;
  return `http://${apiHost.includes(':') ? `[${apiHost}]` : apiHost}:${port}`;
}

/** The address that a person opens to sign in with the token of a link. */
export const signInAddress = (base: string, token: string): string => `${base}/sign-in/${token}`;

/** Listening on all addresses: none of them is one to go to. */
const isAnyAddress = (host: string): boolean => ['0.0.0.0', '::', '[::]'].includes(host);
