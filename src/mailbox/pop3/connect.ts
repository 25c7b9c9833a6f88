import { ZaakpostError } from '../../errors.ts';
import { logInWith, type Proof } from '../login.ts';
import type { SourceSettings } from '../source.ts';
import { logInByToken } from './bearer-login.ts';
import { askCapabilities, loginDelayOf } from './capabilities.ts';
import { logInByPassword } from './password-login.ts';
import { refusal } from './responses.ts';
import { Pop3Session } from './session.ts';
import { Transport } from './transport.ts';

/**
 * Connects, goes under TLS, and logs in. Nothing but STLS is said in clear text, and nothing heard there is believed.
 *
 * @throws ZaakpostError any MAILBOX_* code; the connection is gone then.
 */
export const connect = (settings: SourceSettings): Promise<Pop3Session> =>
  logInWith(settings, (proof) => connectOnce(settings, proof));

async function connectOnce(settings: SourceSettings, proof: Proof): Promise<Pop3Session> {
  const transport = await Transport.connect(settings);
  try {
    if (settings.protocol === 'pop3s') await transport.secure();
    const session = new Pop3Session(transport);
    const greeting = await session.greeting();
    if (!greeting.ok) throw refusal(session.server, 'the connection', greeting, 'MAILBOX_REFUSED');
    if (settings.protocol === 'pop3+stls') {
      // RFC 2595, 4. Whatever the server answers, clear text is never gone on with.
      await session.demand('STLS', 'MAILBOX_TLS_REFUSED');
      await session.secure();
    }
    session.capabilities = await askCapabilities(session);
    await logIn(session, settings, proof).catch((error: unknown) => {
      throw withDelay(error, loginDelayOf(session.capabilities));
    });
    return session;
  } catch (error) {
    transport.destroy();
    throw error;
  }
}

function logIn(session: Pop3Session, settings: SourceSettings, proof: Proof): Promise<void> {
  if (proof.accessToken === undefined) return logInByPassword(session, settings.username, proof.password);
  return logInByToken(session, settings, proof.accessToken, settings.tokens?.pop3Form ?? null);
}

/** A login that came too soon, with the time to wait for the next. */
function withDelay(error: unknown, waitSeconds: number | undefined): unknown {
  if (waitSeconds === undefined || !(error instanceof ZaakpostError) || error.code !== 'MAILBOX_BUSY')
    return error;
  return new ZaakpostError(error.code, { detail: error.detail, cause: error.cause, waitSeconds });
}
