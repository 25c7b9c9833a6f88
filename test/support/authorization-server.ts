import { once } from 'node:events';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { type Certificate, makeAuthority, makeServerCertificate } from './certificates.ts';

/** A client that asks for tokens, and one that looks them up: what a mail server does. */
export const CLIENT = { clientId: 'zaakpost', clientSecret: 'geheim+van/zaakpost=' };
export const MAIL_SERVER = { clientId: 'mailserver', clientSecret: 'geheim-van-de-mailserver' };

/** The scope that lets one read mail. */
const SCOPE = 'mail';

export interface AuthorizationServerOptions {
  /** Seconds that an access token lives. */
  lifetimeSeconds?: number;
  /** Each refresh token is good for one use, which gives the next one. */
  rotates?: boolean;
}

/** An authorization server (OAuth 2.0) over TLS. */
export interface AuthorizationServer {
  tokenEndpoint: string;
  /** Where {@link MAIL_SERVER} looks tokens up (RFC 7662). */
  introspectionEndpoint: string;
  scope: string;
  /** The CA of its certificate. */
  authority: Certificate;
  /** PEM of that CA. */
  ca: string;
  /** Requests for a token, granted and refused, as they came. */
  requests: { granted: boolean; grantType: unknown }[];
  /** The refresh token of someone who allowed {@link CLIENT} to read his mail. */
  refreshTokenOf(user: string): Promise<string>;
  /** Takes back all that a refresh token gave. */
  revoke(refreshToken: string): Promise<void>;
  /** Takes back the access tokens that were given so far; refresh tokens stay good. */
  withdrawAccessTokens(): Promise<void>;
  stop(): Promise<void>;
}

/** The part of a test's context that a server needs. */
interface ServerContext {
  after(end: () => Promise<void>): void;
}

/** Starts an authorization server on a free port of localhost; it ends with the test. */
export async function startAuthorizationServer(
  t: ServerContext,
  options: AuthorizationServerOptions = {},
): Promise<AuthorizationServer> {
  const authority = await makeAuthority();
  const server = createServer(await makeServerCertificate(authority)).listen(0, 'localhost');
  await once(server, 'listening');
  const issuer = `https://localhost:${(server.address() as AddressInfo).port}`;
  const provider = makeProvider(issuer, options);
  server.on('request', provider.callback());
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  t.after(stop);
  return {
    tokenEndpoint: `${issuer}/token`,
    introspectionEndpoint: `${issuer}/token/introspection`,
    scope: SCOPE,
    authority,
    ca: authority.cert,
    requests: requestsOf(provider),
    refreshTokenOf: (user) => giveConsent(provider, user),
    withdrawAccessTokens: withdrawal(provider),
    revoke: (refreshToken) => revoke(provider, refreshToken),
    stop,
  };
}

function makeProvider(
  issuer: string,
  { lifetimeSeconds = 3600, rotates = false }: AuthorizationServerOptions,
): Provider {
  const client = { redirect_uris: [], response_types: [], scope: SCOPE };
  return new Provider(issuer, {
    clients: [
      {
        ...client,
        client_id: CLIENT.clientId,
        client_secret: CLIENT.clientSecret,
        grant_types: ['client_credentials', 'refresh_token'],
        token_endpoint_auth_method: 'client_secret_post',
      },
      {
        ...client,
        client_id: MAIL_SERVER.clientId,
        client_secret: MAIL_SERVER.clientSecret,
        grant_types: [],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    scopes: [SCOPE, 'offline_access'],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      introspection: { enabled: true, allowedPolicy: () => true },
    },
    rotateRefreshToken: rotates,
    ttl: {
      AccessToken: lifetimeSeconds,
      ClientCredentials: lifetimeSeconds,
      RefreshToken: 86_400,
      Grant: 86_400,
    },
  });
}

function requestsOf(provider: Provider): AuthorizationServer['requests'] {
  const requests: AuthorizationServer['requests'] = [];
  provider.on('grant.success', (ctx) =>
    requests.push({ granted: true, grantType: ctx.oidc.params?.grant_type }),
  );
  provider.on('grant.error', (ctx) =>
    requests.push({ granted: false, grantType: ctx.oidc.params?.grant_type }),
  );
  return requests;
}

/** What is left behind by a person who logged in and allowed it. */
async function giveConsent(provider: Provider, accountId: string): Promise<string> {
  const client = await provider.Client.find(CLIENT.clientId);
  if (!client) throw new Error('the client is registered');
  const grant = new provider.Grant({ clientId: CLIENT.clientId, accountId });
  grant.addOIDCScope(SCOPE);
  const grantId = await grant.save();
  const token = new provider.RefreshToken({
    client,
    accountId,
    grantId,
    scope: SCOPE,
    gty: 'authorization_code',
  });
  return token.save();
}

function withdrawal(provider: Provider): () => Promise<void> {
  const given = new Set<{ destroy(): Promise<void> }>();
  provider.on('access_token.saved', (token) => given.add(token));
  return async () => {
    await Promise.all(Array.from(given, (token) => token.destroy()));
    given.clear();
  };
}

async function revoke(provider: Provider, refreshToken: string): Promise<void> {
  const token = await provider.RefreshToken.find(refreshToken);
  if (!token?.grantId) throw new Error('no such refresh token');
  const grant = await provider.Grant.find(token.grantId);
  await grant?.destroy();
}
