import { z } from 'zod';
import { setting } from './setting.ts';
import { list, listenAddress } from './value-forms.ts';

/** Where mail that is pushed comes in. */
export const receiving = {
  lmtp: setting(
    'ZAAKPOST_LMTP',
    listenAddress.optional(),
    'Where to receive mail by LMTP from your own MTA, as host:port. Without it none is received so.',
  ),
  smtp: setting(
    'ZAAKPOST_SMTP',
    listenAddress.optional(),
    'Where to receive mail by SMTP, as host:port. Without it none is received so.',
  ),
  receiveFor: setting(
    'ZAAKPOST_RECEIVE_FOR',
    list(),
    'Addresses and @domains for which pushed mail is taken, beside those of profiles; commas between.',
  ),
  receiveTlsCert: setting(
    'ZAAKPOST_RECEIVE_TLS_CERT',
    z.string().optional(),
    'PEM of the certificate for STARTTLS on these; best by ZAAKPOST_RECEIVE_TLS_CERT_FILE.',
  ),
  receiveTlsKey: setting(
    'ZAAKPOST_RECEIVE_TLS_KEY',
    z.string().optional(),
    'PEM of its key; best by ZAAKPOST_RECEIVE_TLS_KEY_FILE.',
  ),
  receiveTls: setting(
    'ZAAKPOST_RECEIVE_TLS',
    z.enum(['offered', 'required']).default('offered'),
    'Whether a client must use STARTTLS; it is offered where there is a certificate.',
  ),
  maildir: setting(
    'ZAAKPOST_MAILDIR',
    z.string().min(1).optional(),
    'Maildir that an MTA delivers to, and mail is taken from.',
  ),
  maildirAfter: setting(
    'ZAAKPOST_MAILDIR_AFTER',
    z.enum(['delete', 'mark-read']).default('mark-read'),
    'What is done with a file there once its mail is durably ours: delete, or move to cur as read.',
  ),
} as const;
