import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type AuthorizationServer, MAIL_SERVER } from './authorization-server.ts';
import { type Dovecot, type ServerContext, startDovecot } from './dovecot.ts';

/**
 * Starts a Dovecot that takes access tokens too, and asks the authorization server whose a token is. A token opens
 * the mailbox of its subject (`sub`) only. Both have their certificates of one CA.
 *
 * @param mechanisms in which it takes tokens, beside PLAIN with a password.
 * @returns undefined where Dovecot is not installed and the test was skipped.
 */
export async function startDovecotWithOAuth2(
  t: ServerContext,
  authorization: AuthorizationServer,
  mechanisms = 'xoauth2 oauthbearer',
): Promise<Dovecot | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zaakpost-oauth2-'));
  t.after(() => rm(folder, { recursive: true }));
  // Dovecot's own user reads it.
  await chmod(folder, 0o755);
  const ca = path.join(folder, 'ca.pem');
  const settings = path.join(folder, 'oauth2.conf');
  await writeFile(ca, authorization.ca);
  await writeFile(settings, configuration(authorization, ca));
  const passdb = `passdb {\n  driver = oauth2\n  mechanisms = xoauth2 oauthbearer\n  args = ${settings}\n}`;
  return startDovecot(t, {
    authority: authorization.authority,
    extraConfig: [`auth_mechanisms = plain ${mechanisms}`, passdb],
  });
}

function configuration({ introspectionEndpoint }: AuthorizationServer, ca: string): string {
  const introspection = new URL(introspectionEndpoint);
  introspection.username = MAIL_SERVER.clientId;
  introspection.password = MAIL_SERVER.clientSecret;
  return [
    'introspection_mode = post',
    `introspection_url = ${introspection.href}`,
    'username_attribute = sub',
    'active_attribute = active',
    'active_value = true',
    `tls_ca_cert_file = ${ca}`,
    '',
  ].join('\n');
}
