import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { z } from 'zod';
import { ZaakpostError } from '../../errors.ts';
import { networkError, timeoutError } from '../network-error.ts';
import { tlsOptions } from '../tls.ts';
import type { Grant } from './grant.ts';
import { refusedGrant } from './refused-grant.ts';

/** What a token endpoint grants (RFC 6749, 5.1). */
export interface IssuedToken {
  accessToken: string;
  /** Seconds from the request on; undefined where the server does not say. */
  expiresIn: number | undefined;
  /** A new refresh token, which takes the place of the one before (RFC 6749, 6). */
  refreshToken: string | undefined;
}

/** An answer of a token endpoint has a few kilobytes. */
const MAX_ANSWER_OCTETS = 256 * 1024;

const issued = z.object({
  access_token: z.string().regex(/^[\x21-\x7e]+$/),
  token_type: z.string().regex(/^bearer$/i),
  expires_in: z.coerce.number().positive().optional(),
  refresh_token: z.string().min(1).optional(),
});

interface Answer {
  status: number;
  body: string;
}

/**
 * Asks for an access token, once. Redirects are not followed: the request holds secrets.
 *
 * @throws ZaakpostError MAILBOX_LOGIN_REFUSED where the authorization server refuses, with what to do in the detail;
 * MAILBOX_BUSY where it asks to come back later; MAILBOX_PROTOCOL where its answer is none of OAuth2; CONFIG_INVALID
 * where the endpoint is no https: address; and as any connection: MAILBOX_UNREACHABLE, MAILBOX_TIMEOUT,
 * MAILBOX_CONNECTION_LOST, MAILBOX_TLS_REFUSED, MAILBOX_CERTIFICATE.
 */
export async function requestToken(grant: Grant): Promise<IssuedToken> {
  const endpoint = secureEndpoint(grant);
  const { status, body } = await post(endpoint, grant);
  const json = parseJson(body);
  if (status === 200) {
    const answer = issued.safeParse(json);
    if (answer.success) return issuedToken(answer.data);
  }
  throw refusedGrant(endpoint.host, status, json);
}

function secureEndpoint({ tokenEndpoint }: Grant): URL {
  const endpoint = URL.parse(tokenEndpoint);
  if (endpoint?.protocol === 'https:') return endpoint;
  throw new ZaakpostError('CONFIG_INVALID', {
    detail: `the token endpoint ${tokenEndpoint} is no https: address`,
  });
}

const issuedToken = (answer: z.infer<typeof issued>): IssuedToken => ({
  accessToken: answer.access_token,
  expiresIn: answer.expires_in,
  refreshToken: answer.refresh_token,
});

function parameters({ clientId, clientSecret, scope, refreshToken }: Grant): URLSearchParams {
  const form = new URLSearchParams({
    grant_type: refreshToken === undefined ? 'client_credentials' : 'refresh_token',
    client_id: clientId,
  });
  // In the body and not by HTTP Basic (RFC 6749, 2.3.1): the way that Microsoft and Google document.
  if (clientSecret !== undefined) form.set('client_secret', clientSecret);
  if (refreshToken !== undefined) form.set('refresh_token', refreshToken);
  if (scope !== undefined) form.set('scope', scope);
  return form;
}

async function post(endpoint: URL, grant: Grant): Promise<Answer> {
  const { timeoutMs, tlsCa } = grant;
  const form = parameters(grant).toString();
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      request(endpoint, {
        ...tlsOptions({ host: endpoint.hostname, ...(tlsCa === undefined ? {} : { tlsCa }) }),
        agent: false,
        method: 'POST',
        headers: {
          accept: 'application/json',
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': form.length,
        },
        signal,
      })
        .on('response', resolve)
        .on('error', reject)
        .end(form);
    });
    return { status: answer.statusCode ?? 0, body: await readWhole(answer, endpoint.host) };
  } catch (error) {
    if (signal.aborted) throw timeoutError(endpoint.host, 'an access token', timeoutMs);
    throw networkError(error, endpoint.host);
  }
}

async function readWhole(answer: IncomingMessage, server: string): Promise<string> {
  const chunks: Buffer[] = [];
  let octets = 0;
  for await (const chunk of answer) {
    octets += chunk.length;
    if (octets > MAX_ANSWER_OCTETS)
      throw new ZaakpostError('MAILBOX_PROTOCOL', {
        detail: `${server}: the answer is no token: it does not end`,
      });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
