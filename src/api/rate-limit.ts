import rateLimit, { normalizeIP, type RateLimitOptions } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { ZaakpostError } from '../errors.ts';

const WINDOW_MS = 60_000;

/** Attempts to sign in from one address in a minute: an office behind one address signs in, a guesser does not get far. */
export const SIGN_IN_RATE: RateLimitOptions = { max: 30, timeWindow: WINDOW_MS };

/**
 * Limits the requests of one actor, or of one address where nobody has signed in, in a minute. Answers tell what is left in the
 * fields RateLimit-* of the IETF's draft. Each process of the API counts for itself.
 *
 * @returns what counts requests whose key or session is none, by their address: the limits above are for those who are known.
 * It throws ZaakpostError TOO_MANY_REQUESTS.
 */
export async function limitRates(
  scope: FastifyInstance,
  config: Pick<Config, 'apiRate'>,
): Promise<{ countRefused(request: FastifyRequest): Promise<void> }> {
  await scope.register(rateLimit, {
    // after authentication: one who is busy must not slow down others behind the same address
    hook: 'preHandler',
    max: config.apiRate,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ actor, ip }) => (actor ? `${actor.kind} ${actor.id}` : normalizeIP(ip, 64)),
    enableDraftSpec: true,
    errorResponseBuilder: () => new ZaakpostError('TOO_MANY_REQUESTS'),
  });
  const refused = scope.createRateLimit({
    max: config.apiRate,
    timeWindow: WINDOW_MS,
    keyGenerator: ({ ip }) => `refused ${normalizeIP(ip, 64)}`,
  });
  return {
    countRefused: async (request) => {
      const counted = await refused(request);
      if (!counted.isAllowed && counted.isExceeded) throw new ZaakpostError('TOO_MANY_REQUESTS');
    },
  };
}
