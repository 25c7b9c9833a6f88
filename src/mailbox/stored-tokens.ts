import { ZaakpostError } from '../errors.ts';
import type { Database } from '../store/database.ts';
import type { SecretBox } from '../store/secrets.ts';
import { openRegistration, sealRenewed } from './login-secret.ts';
import { findMailbox } from './mailbox.ts';
import type { AccessTokens } from './oauth2/access-tokens.ts';
import { presetOf, providerGrant } from './oauth2/providers.ts';
import type { OAuth2Provider } from './oauth2/registration.ts';
import type { Pop3BearerForm } from './oauth2/sasl.ts';
import type { TokenSupply } from './source.ts';

/** What the tokens of stored mailboxes are got and kept with. */
export interface TokenContext {
  db: Database;
  secrets: SecretBox;
  /** Those of this process. */
  accessTokens: AccessTokens;
  config: { networkTimeoutMs: number };
}

type Row = Awaited<ReturnType<typeof findMailbox>>;

/** The access tokens of a stored mailbox. */
export class StoredTokens implements TokenSupply {
  readonly pop3Form: Pop3BearerForm | null;
  readonly #context: TokenContext;
  readonly #mailboxId: string;

  constructor(context: TokenContext, mailboxId: string, provider: OAuth2Provider) {
    this.pop3Form = presetOf(provider)?.pop3Form ?? null;
    this.#context = context;
    this.#mailboxId = mailboxId;
  }

  /** The registration is read anew each time: another process may have got a new refresh token meanwhile. */
  async get(): Promise<string> {
    const { db, secrets, accessTokens, config } = this.#context;
    const row = await findMailbox(db, this.#mailboxId);
    const registration = openRegistration(secrets, row);
    if (!registration)
      throw new ZaakpostError('MAILBOX_LOGIN_REFUSED', { detail: `${row.name} has a password from now on` });
    const grant = providerGrant(registration, { timeoutMs: config.networkTimeoutMs, tlsCa: row.tls_ca });
    const token = await accessTokens.get(row.id, grant, (renewed) => this.#storeRenewed(row, renewed));
    await this.#noteEnd(row, token.expiresAt);
    return token.value;
  }

  discard(): void {
    this.#context.accessTokens.discard(this.#mailboxId);
  }

  /** Where an admin has changed the login meanwhile, his stands. */
  async #storeRenewed(row: Row, renewed: string): Promise<void> {
    const { db, secrets } = this.#context;
    await db
      .updateTable('mailbox')
      .set({ secret: sealRenewed(secrets, row, renewed) })
      .where('id', '=', row.id)
      .where('secret', '=', row.secret)
      .execute();
  }

  /** For health, which is shown by other processes too. */
  async #noteEnd({ id, access_token_expires_at: before }: Row, expiresAt: Date): Promise<void> {
    if (before?.getTime() === expiresAt.getTime()) return;
    await this.#context.db
      .updateTable('mailbox')
      .set({ access_token_expires_at: expiresAt })
      .where('id', '=', id)
      .where('oauth2', 'is not', null)
      .execute();
  }
}
