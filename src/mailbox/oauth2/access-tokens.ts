import { isDeepStrictEqual } from 'node:util';
import type { Grant } from './grant.ts';
import { requestToken } from './token-request.ts';

/** A token with which a mailbox is opened. */
export interface AccessToken {
  value: string;
  expiresAt: Date;
}

/**
 * Stores the refresh token that takes the place of the one of the grant: the old one may be worth nothing any more.
 */
export type StoreRefreshToken = (refreshToken: string) => Promise<void>;

/** A token without a stated lifetime is taken for one of so many seconds. */
const UNSTATED_LIFETIME_S = 300;
/** A token is renewed so many seconds before it ends, or after four fifths of its life where that is shorter. */
const MARGIN_S = 300;

/**
 * The access tokens of this process: each is got once, kept while it is good, and renewed before it ends.
 */
export class AccessTokens {
  readonly #now: () => number;
  readonly #accounts = new Map<string, Account>();

  /** @param now the time in milliseconds, as `Date.now`. */
  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /**
   * A token that is good for some time yet. Askers at the same time share one request.
   *
   * @param owner whose it is: the mailbox's id.
   * @param grant as it is stored now; where it is another than before, a new token is got.
   * @throws ZaakpostError as `requestToken`; an error of `store`, which is tried again the next time.
   */
  get(owner: string, grant: Grant, store: StoreRefreshToken): Promise<AccessToken> {
    let account = this.#accounts.get(owner);
    if (!account?.isOf(grant)) {
      account = new Account(grant, this.#now);
      this.#accounts.set(owner, account);
    }
    return account.token(store);
  }

  /** To be called when a mail server refuses a token that is still good by the clock: the next one is got anew. */
  discard(owner: string): void {
    this.#accounts.get(owner)?.discard();
  }
}

/** The tokens of one grant. */
class Account {
  readonly #asked: Grant;
  /** With the newest refresh token. */
  #grant: Grant;
  readonly #now: () => number;
  #held: { token: AccessToken; renewAt: number } | null = null;
  #getting: Promise<AccessToken> | null = null;
  /** The newest refresh token came and could not be stored yet. */
  #unstored = false;

  constructor(grant: Grant, now: () => number) {
    this.#asked = grant;
    this.#grant = grant;
    this.#now = now;
  }

  /** Whether it is this grant, as it was at first or as it became by a new refresh token. */
  isOf(grant: Grant): boolean {
    return isDeepStrictEqual(grant, this.#grant) || isDeepStrictEqual(grant, this.#asked);
  }

  discard(): void {
    this.#held = null;
  }

  token(store: StoreRefreshToken): Promise<AccessToken> {
    this.#getting ??= this.#get(store).finally(() => {
      this.#getting = null;
    });
    return this.#getting;
  }

  async #get(store: StoreRefreshToken): Promise<AccessToken> {
    await this.#settle(store);
    if (this.#held && this.#now() < this.#held.renewAt) return this.#held.token;
    const askedAt = this.#now();
    const { accessToken, expiresIn = UNSTATED_LIFETIME_S, refreshToken } = await requestToken(this.#grant);
    const token = { value: accessToken, expiresAt: new Date(askedAt + expiresIn * 1000) };
    this.#held = { token, renewAt: askedAt + (expiresIn - Math.min(MARGIN_S, expiresIn / 5)) * 1000 };
    this.#replace(refreshToken);
    await this.#settle(store);
    return token;
  }

  #replace(refreshToken: string | undefined): void {
    const before = this.#grant.refreshToken;
    if (before === undefined || refreshToken === undefined || refreshToken === before) return;
    this.#grant = { ...this.#grant, refreshToken };
    this.#unstored = true;
  }

  async #settle(store: StoreRefreshToken): Promise<void> {
    const { refreshToken } = this.#grant;
    if (!this.#unstored || refreshToken === undefined) return;
    await store(refreshToken);
    this.#unstored = false;
  }
}
