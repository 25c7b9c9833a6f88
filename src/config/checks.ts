import { z } from 'zod';
import { setting } from './setting.ts';
import { isDnsServer, isNetwork, list } from './value-forms.ts';

/** `tcp://host:port` or `unix:/path`. */
const scannerAddress = z
  .string()
  .regex(/^(tcp:\/\/[^/:]+:\d+|unix:\/.+)$/, 'must be tcp://host:port or unix:/path');

/** The header fields that `src/checks/spam/filter-headers.ts` can read. */
export const SPAM_HEADERS = [
  'x-spam-flag',
  'x-spam-status',
  'x-spam-score',
  'x-spam-level',
  'x-spamd-result',
  'x-ms-exchange-organization-scl',
  'x-forefront-antispam-report',
] as const satisfies readonly string[];

/** What mail is checked with, and whose word is believed. */
export const checks = {
  smimeCa: setting(
    'ZAAKPOST_SMIME_CA',
    z.string().startsWith('/', 'must be the whole path of a folder').optional(),
    'Folder of certificates, PEM or DER, that are trusted to vouch for who signs mail by S/MIME. Without it trust is not checked.',
  ),
  clamd: setting(
    'ZAAKPOST_CLAMD',
    scannerAddress.optional(),
    'clamd, as tcp://host:port or unix:/path. Without it mail is filed with a note that it was not scanned.',
  ),
  rspamd: setting(
    'ZAAKPOST_RSPAMD',
    z
      .string()
      .regex(/^https?:\/\/[^/?#@\s]+\/?$/, 'must be http://host:port')
      .optional(),
    'rspamd, as http://host:port of its normal worker. Without it none is asked.',
  ),
  rspamdAway: setting(
    'ZAAKPOST_RSPAMD_AWAY',
    z.enum(['wait', 'go-on']).default('wait'),
    'What mail does while rspamd does not answer: wait, or go on unchecked.',
  ),
  trustedSpamHeaders: setting(
    'ZAAKPOST_TRUSTED_SPAM_HEADERS',
    list(
      (name) => (SPAM_HEADERS as readonly string[]).includes(name.toLowerCase()),
      `among ${SPAM_HEADERS.join(', ')}`,
    ),
    'Header fields of a filter upstream that are believed. It must take such fields out of mail that comes in.',
  ),
  authentication: setting(
    'ZAAKPOST_AUTHENTICATION',
    z.enum(['off', 'headers', 'full']).default('headers'),
    'How senders are authenticated: not; by what trusted servers say; or also by SPF, DKIM, DMARC and ARC, which asks DNS.',
  ),
  trustedAuthservIds: setting(
    'ZAAKPOST_TRUSTED_AUTHSERV_IDS',
    list(),
    'Servers whose Authentication-Results are believed, by the id that they write; - for fields without one. They must take such fields out of mail that comes in.',
  ),
  trustedRelays: setting(
    'ZAAKPOST_TRUSTED_RELAYS',
    list(isNetwork, 'IP addresses and networks, such as 192.0.2.10, 192.0.2.0/24'),
    'Addresses and networks of your own mail servers that push mail here: SPF then looks at who sent it to them.',
  ),
  dns: setting(
    'ZAAKPOST_DNS',
    list(isDnsServer, 'IP addresses, with a port where it is not 53'),
    'DNS servers to ask for authentication. Without it those of the system.',
  ),
} as const;
