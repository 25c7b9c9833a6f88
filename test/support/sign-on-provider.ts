import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestContext } from 'node:test';
import { Provider } from 'oidc-provider';

const CLIENT = { id: 'zaakpost', secret: 'geheim+van/zaakpost=' };

/** What Zaakpost is told of itself: its address in these tests. */
export const PUBLIC_URL = 'http://zaakpost.example';

/** A person whom the provider knows, with claims. */
export interface Person {
  sub: string;
  [claim: string]: unknown;
}

/** A provider of OpenID Connect. */
export interface TestProvider {
  issuer: string;
  /** The settings with which Zaakpost uses it. */
  environment: Record<string, string>;
  /** Goes to the provider as a person who gives the right password there; @returns where it leads back to. null as the person: who gives up. */
  signOn(address: string, person: Person | null): Promise<string>;
  /** Who is at the browser from now on; null: somebody who gives up. */
  presentAs(person: Person | null): void;
  /** By how many seconds its clock is wrong when it answers Zaakpost. */
  setClock(seconds: number): void;
  stop(): Promise<void>;
}

/** Starts a provider on a free port of localhost; it ends with the test. */
export async function startSignOnProvider(t: TestContext, publicUrl = PUBLIC_URL): Promise<TestProvider> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const people = new Map<string, Person>();
  let present: Person | null = null;
  const provider = makeProvider(issuer, people, publicUrl);
  const serve = provider.callback();
  let wrongBySeconds = 0;
  server.on('request', async (request, response) => {
    if (wrongBySeconds !== 0 && ['/token', '/me'].includes(request.url ?? '')) {
      // Nothing else looks at the clock meanwhile: Zaakpost waits for the answer.
      const now = Date.now;
      Date.now = () => now() + wrongBySeconds * 1000;
      response.once('close', () => {
        Date.now = now;
      });
    }
    if (!request.url?.startsWith('/interaction/')) return serve(request, response);
    const result = present
      ? { login: { accountId: present.sub } }
      : { error: 'access_denied', error_description: 'gave up' };
    await provider.interactionFinished(request, response, result);
  });
  const presentAs = (person: Person | null) => {
    present = person;
    if (person) people.set(person.sub, person);
  };
  const stop = async (): Promise<void> => {
    if (!server.listening) return;
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  };
  t.after(stop);
  return {
    issuer,
    environment: {
      ZAAKPOST_PUBLIC_URL: publicUrl,
      ZAAKPOST_OIDC_ISSUER: issuer,
      ZAAKPOST_OIDC_CLIENT_ID: CLIENT.id,
      ZAAKPOST_OIDC_CLIENT_SECRET: CLIENT.secret,
      ZAAKPOST_OIDC_ROLES: 'zaakpost-beheer=admin, vergunningen=official',
    },
    signOn: (address, person) => {
      presentAs(person);
      return follow(issuer, address);
    },
    presentAs,
    setClock: (seconds) => {
      wrongBySeconds = seconds;
    },
    stop,
  };
}

function makeProvider(issuer: string, people: ReadonlyMap<string, Person>, publicUrl: string): Provider {
  return new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [`${publicUrl}/v1/single-sign-on/callback`],
        post_logout_redirect_uris: [`${publicUrl}/`],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
    claims: {
      openid: ['sub', 'groups'],
      profile: ['name', 'preferred_username'],
      email: ['email', 'email_verified'],
    },
    cookies: { keys: ['for this test only'] },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => people.get(sub) ?? { sub } }),
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({
        clientId: CLIENT.id,
        accountId: ctx.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid profile email');
      await grant.save();
      return grant;
    },
  });
}

/** Follows a provider's redirects, with its cookies, until they lead elsewhere. */
async function follow(issuer: string, address: string): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  while (next.startsWith(issuer)) {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(next, { redirect: 'manual', headers: { cookie } });
    await answer.arrayBuffer();
    for (const [, name = '', value = ''] of answer.headers
      .getSetCookie()
      .map((set) => /^([^=]+)=([^;]*)/.exec(set) ?? []))
      cookies.set(name, value);
    const location = answer.headers.get('location');
    if (location === null) throw new Error(`${next} answered ${answer.status}`);
    next = new URL(location, issuer).href;
  }
  return next;
}
