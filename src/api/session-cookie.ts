import type { FastifyReply, FastifyRequest } from 'fastify';

/** `__Host-`: only over HTTPS (or to this machine), for this host and all of its paths; a browser takes it in no other way (RFC 6265bis). */
export const SESSION_COOKIE = '__Host-zaakpost-session';

const ATTRIBUTES = { path: '/', httpOnly: true, secure: true, sameSite: 'strict' } as const;

/** The token that a request came with. */
export const sessionToken = (request: FastifyRequest): string | undefined => request.cookies[SESSION_COOKIE];

/** Hands a token to the browser, which keeps it until it is closed. */
export const keepSession = (reply: FastifyReply, token: string): FastifyReply =>
  reply.setCookie(SESSION_COOKIE, token, ATTRIBUTES);

/** Has the browser forget it. */
export const forgetSession = (reply: FastifyReply): FastifyReply =>
  reply.clearCookie(SESSION_COOKIE, ATTRIBUTES);
