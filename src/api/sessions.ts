import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { findAccount, setPassword } from '../accounts/account.ts';
import { endOwnSession, listSessions, SESSION_LIST } from '../accounts/own-sessions.ts';
import { holdsName, isPassword, newPassword } from '../accounts/password.ts';
import { roles } from '../accounts/role.ts';
import { offerSecondFactor, takeSecondFactor } from '../accounts/second-factor.ts';
import { endSession, openSession, type Session } from '../accounts/session.ts';
import { signIn, signInByLink } from '../accounts/sign-in.ts';
import { publicUrl } from '../accounts/sign-in-address.ts';
import { isLinked } from '../accounts/single-sign-on/identity-account.ts';
import type { SignOnProvider } from '../accounts/single-sign-on/provider.ts';
import { ZaakpostError } from '../errors.ts';
import { beginAnew, sessionLimits } from './authentication.ts';
import type { ApiContext } from './context.ts';
import { pageOf } from './page.ts';
import { SIGN_IN_RATE } from './rate-limit.ts';
import { rightsOf } from './rights.ts';
import { forgetSession, keepSession } from './session-cookie.ts';
import { pageOfShort, shortListQuery } from './short-list.ts';
import { recordSignIn } from './sign-in-audit.ts';
import { tagNames } from './tags.ts';
import { InvalidRequest, type Resource } from './zod-compiler.ts';

const secret = z.string().min(1).max(1_000);
const code = z
  .string()
  .trim()
  .regex(/^\d{3} ?\d{3}$/, 'must be six digits')
  .describe('Of the authenticator app.');

const signingIn = z
  .union([
    z.strictObject({
      name: secret.describe('User name; case does not matter.'),
      password: secret,
      code: code.optional(),
    }),
    z.strictObject({ link: secret.describe('The last part of a sign-in link; good once.') }),
  ])
  .meta({ id: 'SignIn', description: 'What a person signs in with.' });

const sessionSchema = z
  .object({
    account: z.object({
      id: z.uuid(),
      name: z.string(),
      displayName: z.string(),
      roles,
      groups: z.array(z.string()),
    }),
    rights: z
      .partialRecord(z.enum(tagNames), z.enum(['read', 'change']))
      .describe(
        'What the person may do with which resource: what is not named, nothing. change: look and change.',
      ),
    csrfToken: z.string().describe('To be sent as X-CSRF-Token with every change.'),
    expiresAt: z.date().describe('The end of the session, however busy it is.'),
  })
  .meta({ id: 'Session', description: 'A person who is signed in.' });

const ownSession = z
  .object({
    id: z.uuid(),
    current: z.boolean().describe('Whether it is the one that asks.'),
    createdAt: z.date(),
    lastSeenAt: z.date().describe('To half a minute.'),
    expiresAt: z.date().describe('Its end, however busy it is.'),
    origin: z.string().nullable().describe('Network address from which it was begun.'),
    userAgent: z.string().nullable().describe('What the browser calls itself.'),
  })
  .meta({ id: 'OwnSession', description: "An open session of one's own." });

const signedOut = z
  .object({ endAddress: z.string().describe('Where the browser goes, to end the session of the provider.') })
  .meta({ id: 'SignedOut', description: 'What is left to do after signing out here.' });

const passwordChange = z
  .strictObject({
    current: secret.nullable().default(null).describe('The password so far; null where there is none.'),
    password: newPassword,
  })
  .meta({ id: 'PasswordChange', description: "A new password of one's own." });

const offer = z
  .object({
    secret: z.string().describe('In base32, to be typed.'),
    address: z.string().describe('`otpauth:` address, for a QR code.'),
  })
  .meta({
    id: 'SecondFactorOffer',
    description: 'A secret for an authenticator app, until a code of it was given.',
  });

const confirmation = z
  .strictObject({ code })
  .meta({ id: 'SecondFactorCode', description: 'A code of the secret that was offered.' });

/** Signing in and out, and what a person sets for himself. */
export const sessions =
  (provider: SignOnProvider | null) =>
  ({ config, db, secrets }: ApiContext): Resource => {
    const limits = sessionLimits(config);

    const signInBy = async (request: FastifyRequest, given: z.output<typeof signingIn>) => {
      const name = 'link' in given ? 'by link' : given.name;
      try {
        const account =
          'link' in given ? await signInByLink(db, given.link) : await signIn(db, secrets, given);
        await recordSignIn(db, request, account.name);
        return account;
      } catch (error) {
        await recordSignIn(db, request, name, error);
        throw error;
      }
    };

    return async (api) => {
      const tags = ['sessions'];

      api.post(
        '/sessions',
        {
          config: {
            open: true,
            rateLimit: SIGN_IN_RATE,
            problems: ['SIGN_IN_REFUSED', 'SIGN_IN_CODE_NEEDED', 'SIGN_IN_LOCKED', 'DATABASE_UNAVAILABLE'],
          },
          schema: {
            operationId: 'signIn',
            summary: 'Sign in; the session is kept in a cookie',
            tags,
            body: signingIn,
            response: { 201: sessionSchema },
          },
        },
        async (request, reply) => {
          const account = await signInBy(request, request.body);
          const token = await beginAnew(db, config, request, account.id);
          const session = await openSession(db, token, limits);
          if (!session) throw new ZaakpostError('SIGN_IN_REFUSED');
          return keepSession(reply, token).code(201).send(shown(session));
        },
      );

      api.get(
        '/sessions/current',
        {
          config: { problems: ['NOT_FOUND'] },
          schema: {
            operationId: 'showSession',
            summary: 'Who is signed in',
            tags,
            response: { 200: sessionSchema },
          },
        },
        async (request) => shown(ofPerson(request)),
      );

      api.get(
        '/sessions',
        {
          config: { problems: ['NOT_FOUND'] },
          schema: {
            operationId: 'listSessions',
            summary: "One's own sessions that are open, the newest first",
            tags,
            querystring: z.strictObject(shortListQuery(SESSION_LIST, '-createdAt')),
            response: { 200: pageOf(ownSession) },
          },
        },
        async (request) => {
          const { id, account } = ofPerson(request);
          const sessions = await listSessions(db, account.id, limits);
          const page = pageOfShort(sessions, SESSION_LIST, request.query);
          const items = page.items.map((session) => ({ ...session, current: session.id === id }));
          return { ...page, items };
        },
      );

      api.delete(
        '/sessions/:sessionId',
        {
          schema: {
            operationId: 'endSession',
            summary: "End a session of one's own, on another machine",
            tags,
            params: z.object({ sessionId: z.uuid() }),
            response: { 204: z.null() },
          },
        },
        async (request, reply) => {
          await endOwnSession(db, ofPerson(request).account.id, request.params.sessionId);
          return reply.code(204).send(null);
        },
      );

      api.delete(
        '/sessions/current',
        {
          config: { problems: ['NOT_FOUND'] },
          schema: {
            operationId: 'signOut',
            summary: 'Sign out; where the provider has a session too, its address to end that is answered',
            tags,
            response: { 200: signedOut, 204: z.null() },
          },
        },
        async (request, reply) => {
          const idToken = await endSession(db, ofPerson(request).id);
          forgetSession(reply);
          const endAddress =
            idToken && (await provider?.endAddress(secrets.open(idToken), `${publicUrl(config)}/`));
          return endAddress ? reply.code(200).send({ endAddress }) : reply.code(204).send(null);
        },
      );

      api.post(
        '/sessions/current/password',
        {
          config: { problems: ['SIGN_IN_REFUSED', 'NOT_FOUND'] },
          schema: {
            operationId: 'changePassword',
            summary: "Change one's own password; other sessions end",
            tags,
            body: passwordChange,
            response: { 204: z.null() },
          },
        },
        async (request, reply) => {
          const { id, account } = ofPerson(request);
          const { password_hash } = await findAccount(db, account.id);
          const { current, password } = request.body;
          if (await isLinked(db, account.id))
            throw new ZaakpostError('FORBIDDEN', { detail: 'the account signs in with the provider' });
          if (password_hash !== null && !(await isPassword(current ?? '', password_hash)))
            throw new ZaakpostError('SIGN_IN_REFUSED');
          if (holdsName(password, account.name))
            throw new InvalidRequest([{ field: 'body/password', message: 'must not hold your name' }]);
          await setPassword(db, account.id, password, id);
          return reply.code(204).send(null);
        },
      );

      api.post(
        '/sessions/current/second-factor-offers',
        {
          config: { problems: ['NOT_FOUND'] },
          schema: {
            operationId: 'offerSecondFactor',
            summary: 'Get a secret for an authenticator app',
            tags,
            response: { 201: offer },
          },
        },
        async (request, reply) =>
          reply.code(201).send(await offerSecondFactor(db, secrets, ofPerson(request).account.id)),
      );

      api.put(
        '/sessions/current/second-factor',
        {
          config: { problems: ['NOT_FOUND'] },
          schema: {
            operationId: 'takeSecondFactor',
            summary: 'Sign in with the app from now on, by a first code of it',
            tags,
            body: confirmation,
            response: { 204: z.null() },
          },
        },
        async (request, reply) => {
          await takeSecondFactor(db, secrets, ofPerson(request).account.id, request.body.code);
          return reply.code(204).send(null);
        },
      );
    };
  };

/** A session as its person sees it. */
const shown = (session: Session) => ({ ...session, rights: rightsOf(session.account.roles) });

/** @throws ZaakpostError NOT_FOUND for a service, which has a key and no session. */
function ofPerson({ session }: FastifyRequest): Session {
  if (session) return session;
  throw new ZaakpostError('NOT_FOUND', { detail: 'an API key has no session' });
}
