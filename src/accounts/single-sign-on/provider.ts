import * as oidc from 'openid-client';
import type { Config } from '../../config.ts';
import { ZaakpostError } from '../../errors.ts';
import { type Claims, type Identity, identityOf } from './claims.ts';

/** What a sign-in that has begun must come back with; kept by the browser, sealed. */
export interface Checks {
  state: string;
  nonce: string;
  /** Of PKCE (RFC 7636). */
  verifier: string;
}

/** Somebody who has signed in with the provider. */
export interface SignedOn {
  identity: Identity;
  /** To end the session at the provider too. */
  idToken: string;
}

type Settings = Pick<
  Config,
  | 'oidcIssuer'
  | 'oidcClientId'
  | 'oidcClientSecret'
  | 'oidcScopes'
  | 'oidcGroupsClaim'
  | 'oidcRoles'
  | 'oidcClockSkewSeconds'
  | 'networkTimeoutMs'
>;

/** A provider of OpenID Connect, by the code flow with PKCE. It is asked only when somebody signs in: it may be away at the start. */
export class SignOnProvider {
  readonly #settings: Settings;
  readonly #issuer: URL;
  readonly #clientId: string;
  #known: Promise<oidc.Configuration> | null = null;

  private constructor(settings: Settings, issuer: string, clientId: string) {
    this.#settings = settings;
    this.#issuer = new URL(issuer);
    this.#clientId = clientId;
  }

  /** @returns null where none is set up. @throws ZaakpostError CONFIG_INVALID where it is set up by half. */
  static of(settings: Settings): SignOnProvider | null {
    const { oidcIssuer, oidcClientId, oidcRoles } = settings;
    if (!oidcIssuer) return null;
    if (!oidcClientId)
      throw new ZaakpostError('CONFIG_INVALID', { detail: 'ZAAKPOST_OIDC_CLIENT_ID: must be set too' });
    if (oidcRoles.length === 0)
      throw new ZaakpostError('CONFIG_INVALID', { detail: 'ZAAKPOST_OIDC_ROLES: no group gives a role' });
    return new SignOnProvider(settings, oidcIssuer, oidcClientId);
  }

  /**
   * Begins a sign-in.
   *
   * @param redirectUri where the provider sends the browser back to.
   * @throws ZaakpostError SIGN_ON_UNAVAILABLE
   */
  async begin(redirectUri: string): Promise<{ address: string; checks: Checks }> {
    const checks = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const address = oidc.buildAuthorizationUrl(await this.#configuration(), {
      redirect_uri: redirectUri,
      scope: this.#settings.oidcScopes,
      state: checks.state,
      nonce: checks.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, checks };
  }

  /**
   * Ends a sign-in by what the browser came back with.
   *
   * @param cameBack the whole address.
   * @throws ZaakpostError SIGN_ON_REFUSED where the provider refused, or its answer does not prove who it is; SIGN_ON_UNAVAILABLE
   */
  async finish(cameBack: URL, { state, nonce, verifier }: Checks): Promise<SignedOn> {
    const configuration = await this.#configuration();
    try {
      const tokens = await oidc.authorizationCodeGrant(configuration, cameBack, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims || tokens.id_token === undefined) throw new Error('there is no ID token');
      const all = { ...(await this.#more(configuration, tokens.access_token, claims)), ...claims };
      return { identity: identityOf(all, this.#settings), idToken: tokens.id_token };
    } catch (cause) {
      throw signOnError(cause);
    }
  }

  /**
   * The address at which the provider ends its session (OpenID Connect RP-Initiated Logout 1.0).
   *
   * @param back where it sends the browser then.
   * @returns null where it has none, or is away.
   */
  async endAddress(idToken: string, back: string): Promise<string | null> {
    const configuration = await this.#configuration().catch(() => null);
    if (!configuration?.serverMetadata().end_session_endpoint) return null;
    const asked = { id_token_hint: idToken, post_logout_redirect_uri: back };
    return oidc.buildEndSessionUrl(configuration, asked).href;
  }

  /** What scopes ask for, providers tell at the user-info endpoint (OpenID Connect Core, 5.4); not all have one. */
  async #more(configuration: oidc.Configuration, accessToken: string, claims: Claims & { sub: string }) {
    if (!configuration.serverMetadata().userinfo_endpoint) return {};
    return oidc.fetchUserInfo(configuration, accessToken, claims.sub);
  }

  /** What the provider says of itself, asked once; after a failure again. */
  async #configuration(): Promise<oidc.Configuration> {
    this.#known ??= this.#discover();
    try {
      return await this.#known;
    } catch (cause) {
      this.#known = null;
      throw new ZaakpostError('SIGN_ON_UNAVAILABLE', { cause, detail: detailOf(cause) });
    }
  }

  #discover(): Promise<oidc.Configuration> {
    const { oidcClientSecret: secret, oidcClockSkewSeconds, networkTimeoutMs } = this.#settings;
    const metadata = { [oidc.clockTolerance]: oidcClockSkewSeconds };
    // Over plain HTTP only to this machine, which the configuration sees to.
    const execute = [oidc.enableNonRepudiationChecks];
    if (this.#issuer.protocol === 'http:') execute.push(oidc.allowInsecureRequests);
    return oidc.discovery(
      this.#issuer,
      this.#clientId,
      metadata,
      secret === undefined ? oidc.None() : oidc.ClientSecretBasic(secret),
      { execute, timeout: networkTimeoutMs / 1000 },
    );
  }
}

/** Errors of the way there are the provider's absence; all others are answers that prove nothing. */
function signOnError(cause: unknown): ZaakpostError {
  const away = cause instanceof TypeError || (cause instanceof Error && /Timeout|Abort/.test(cause.name));
  return new ZaakpostError(away ? 'SIGN_ON_UNAVAILABLE' : 'SIGN_ON_REFUSED', {
    cause,
    detail: detailOf(cause),
  });
}

/** The code of the provider's answer, or of the check that failed: never a token. */
function detailOf(cause: unknown): string {
  if (!(cause instanceof Error)) return 'unknown';
  const { error, code } = cause as { error?: unknown; code?: unknown };
  return [error, code, cause.message].filter((part) => typeof part === 'string').join(': ');
}
