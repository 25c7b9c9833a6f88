import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { publicUrl } from '../accounts/sign-in-address.ts';
import { accountOfIdentity } from '../accounts/single-sign-on/identity-account.ts';
import type { SignedOn, SignOnProvider } from '../accounts/single-sign-on/provider.ts';
import { asZaakpostError, ZaakpostError } from '../errors.ts';
import { beginAnew } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { SIGN_IN_RATE } from './rate-limit.ts';
import { keepSession } from './session-cookie.ts';
import { recordSignIn } from './sign-in-audit.ts';
import { keepBegun, takeBegun } from './sign-on-cookie.ts';
import type { Resource } from './zod-compiler.ts';

const START = '/single-sign-on';
const CALLBACK = '/single-sign-on/callback';

const methodsSchema = z
  .object({
    password: z.boolean(),
    singleSignOn: z
      .string()
      .nullable()
      .describe('Where a browser goes to sign in with the provider; null: there is none.'),
  })
  .meta({ id: 'SignInMethods', description: 'How people can sign in.' });

const startQuery = z.strictObject({
  returnTo: z
    .string()
    .regex(/^\/(?![/\\])[\x21-\x7e]*$/, 'must be a path on this host')
    .max(1_000)
    .default('/')
    .describe('Which screen is shown then.'),
});

/** What comes back is the provider's (RFC 6749, 4.1.2), and it may add to it. */
const callbackQuery = z.looseObject({
  code: z.string().optional(),
  state: z.string().optional(),
  error: z.string().optional().describe('Where the provider refused.'),
});

/** Signing in with a provider of OpenID Connect: two addresses that a browser goes to. */
export const singleSignOn =
  (provider: SignOnProvider | null) =>
  ({ config, db, secrets }: ApiContext): Resource => {
    const base = publicUrl(config);
    const redirectUri = `${base}/v1${CALLBACK}`;

    const finish = async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
      const begun = takeBegun(request, reply, secrets);
      let signedOn: SignedOn | null = null;
      try {
        if (!provider) throw new ZaakpostError('NOT_FOUND', { detail: 'single sign-on is not set up' });
        if (!begun) throw new ZaakpostError('SIGN_ON_REFUSED', { detail: 'the browser began no sign-in' });
        const { search } = new URL(request.url, base);
        signedOn = await provider.finish(new URL(`${redirectUri}${search}`), begun);
        const account = await accountOfIdentity(db, signedOn.identity, config.oidcLinkBy);
        await recordSignIn(db, request, account.name);
        const token = await beginAnew(db, config, request, account.id, secrets.seal(signedOn.idToken));
        keepSession(reply, token);
        return begun.returnTo;
      } catch (error) {
        const name = signedOn?.identity.names[0] ?? 'by single sign-on';
        await recordSignIn(db, request, name, error);
        request.log.warn({ error: asZaakpostError(error).detail }, 'sign-in with the provider failed');
        return `/sign-in?error=${asZaakpostError(error).code}`;
      }
    };

    return async (api) => {
      const tags = ['sessions'];

      api.get(
        '/sign-in-methods',
        {
          config: { open: true },
          schema: {
            operationId: 'listSignInMethods',
            summary: 'How people can sign in',
            tags,
            response: { 200: methodsSchema },
          },
        },
        async () => ({ password: true, singleSignOn: provider ? `/v1${START}` : null }),
      );

      api.get(
        START,
        {
          config: { open: true, rateLimit: SIGN_IN_RATE, problems: ['NOT_FOUND', 'SIGN_ON_UNAVAILABLE'] },
          schema: {
            operationId: 'beginSingleSignOn',
            summary: 'Go to the provider to sign in',
            tags,
            querystring: startQuery,
            response: { 302: z.null() },
          },
        },
        async (request, reply) => {
          if (!provider) throw new ZaakpostError('NOT_FOUND', { detail: 'single sign-on is not set up' });
          const { address, checks } = await provider.begin(redirectUri);
          keepBegun(reply, secrets, { ...checks, returnTo: request.query.returnTo });
          return reply.redirect(address, 302);
        },
      );

      api.get(
        CALLBACK,
        {
          config: { open: true, rateLimit: SIGN_IN_RATE, problems: ['DATABASE_UNAVAILABLE'] },
          schema: {
            operationId: 'finishSingleSignOn',
            summary: 'Come back from the provider, signed in',
            description:
              'Leads to the screen that was asked for; where the sign-in failed, to the page for signing in, with the code of the error.',
            tags,
            querystring: callbackQuery,
            response: { 302: z.null() },
          },
        },
        async (request, reply) => reply.redirect(`${base}${await finish(request, reply)}`, 302),
      );
    };
  };
