import assert from 'node:assert/strict';
import { createAccount } from '../../src/accounts/account.ts';
import type { Role } from '../../src/accounts/role.ts';
import { createSignInLink } from '../../src/accounts/sign-in-link.ts';
import type { TestApi } from './api.ts';

export const SESSION_COOKIE = '__Host-zaakpost-session';

/** A browser that is signed in. */
export interface Browser {
  csrfToken: string;
  /** Asks as the page that is signed in, or with another token than its own. */
  ask(what: string, body?: object, csrf?: string): Promise<Said>;
}

/** What was answered. */
export interface Said {
  status: number;
  text: string;
  /** Empty where the answer is no JSON. */
  json: Record<string, unknown>;
}

type Api = Pick<TestApi, 'app' | 'api'>;

/** Makes an account and signs in with a link, as at the first time. */
export async function signedIn(
  { app, api }: Api,
  name: string,
  roles: Role[],
  groups: string[] = [],
): Promise<Browser> {
  const { id } = await createAccount(app.db, { name, displayName: name, roles, groups, disabled: false });
  const { token } = await createSignInLink(app.db, id);
  const answer = await api.inject({ method: 'POST', url: '/v1/sessions', payload: { link: token } });
  assert.equal(answer.statusCode, 201, answer.body);
  return browser(api, answer);
}

/** A browser that has taken the cookie of an answer to a sign-in. */
export function browser(api: TestApi['api'], answer: Awaited<ReturnType<TestApi['ask']>>): Browser {
  const cookie = answer.cookies.find(({ name }) => name === SESSION_COOKIE);
  const { csrfToken } = answer.json<{ csrfToken: string }>();
  return {
    csrfToken,
    ask: async (what, body, csrf = csrfToken) => {
      const [method = '', url = ''] = what.split(' ');
      const headers = {
        cookie: `${SESSION_COOKIE}=${cookie?.value}`,
        ...(csrf ? { 'x-csrf-token': csrf } : {}),
      };
      const said = await api.inject({
        method: method as 'GET',
        url,
        headers,
        ...(body ? { payload: body } : {}),
      });
      const isJson = String(said.headers['content-type']).includes('json');
      return { status: said.statusCode, text: said.body, json: isJson ? said.json() : {} };
    },
  };
}
