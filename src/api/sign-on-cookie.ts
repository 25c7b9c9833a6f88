import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { SecretBox } from '../store/secrets.ts';

const COOKIE = '__Host-zaakpost-sign-on';

/** A person at the provider's page has so long. */
const GOOD_SECONDS = 10 * 60;

/** Lax, as the provider's page leads back here; what it holds is sealed, so nobody else could have made it. */
const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' } as const;

const begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
  /** Milliseconds since 1970. */
  goodUntil: z.number(),
});

/** A sign-in that has begun at the provider. */
export type BegunSignOn = Omit<z.infer<typeof begun>, 'goodUntil'>;

/** Has the browser keep what it must come back with. */
export function keepBegun(reply: FastifyReply, secrets: SecretBox, given: BegunSignOn): FastifyReply {
  const text = JSON.stringify({ ...given, goodUntil: Date.now() + GOOD_SECONDS * 1000 });
  return reply.setCookie(COOKIE, secrets.seal(text).toString('base64url'), {
    ...ATTRIBUTES,
    maxAge: GOOD_SECONDS,
  });
}

/** What it came back with, which is then forgotten; null where there is none of ours, or it is too old. */
export function takeBegun(
  request: FastifyRequest,
  reply: FastifyReply,
  secrets: SecretBox,
): BegunSignOn | null {
  const value = request.cookies[COOKIE];
  reply.clearCookie(COOKIE, ATTRIBUTES);
  if (value === undefined) return null;
  try {
    const { goodUntil, ...kept } = begun.parse(JSON.parse(secrets.open(Buffer.from(value, 'base64url'))));
    return goodUntil > Date.now() ? kept : null;
  } catch {
    return null;
  }
}
