import { z } from 'zod';
import { secret, setting } from './setting.ts';
import { count, list, port } from './value-forms.ts';

/** Where the API listens, and who may use it how much. */
export const api = {
  apiHost: setting('ZAAKPOST_API_HOST', z.string().default('127.0.0.1'), 'Address the API listens on.'),
  apiPort: setting('ZAAKPOST_API_PORT', port.default(8025), 'Port of the API; 0 takes a free one.'),
  /** Without a slash at the end. */
  publicUrl: setting(
    'ZAAKPOST_PUBLIC_URL',
    z
      .string()
      .regex(/^https?:\/\/[^/?#\s]+(\/[^?#\s]*)?$/, 'must be an http(s):// address')
      .transform((text) => text.replace(/\/+$/, ''))
      .optional(),
    'Address at which people reach the screens, for sign-in links. Without it where the API listens.',
  ),
  apiKey: secret(
    'ZAAKPOST_API_KEY',
    z.string().min(32, 'must have at least 32 characters').optional(),
    'API key for the first start. Without it one is made and written to the data folder.',
  ),
  apiRate: setting(
    'ZAAKPOST_API_RATE',
    count(1_200),
    'Requests that one key or person may make in a minute.',
  ),
  corsOrigins: setting(
    'ZAAKPOST_CORS_ORIGINS',
    list().refine(
      (origins) => origins.every((origin) => /^https?:\/\/[^/]+$/.test(origin)),
      'must be origins such as https://dms.example.org, commas between',
    ),
    'Origins whose pages may ask the API, with a key; commas between. Without it none may.',
  ),
  trustedProxies: setting(
    'ZAAKPOST_TRUSTED_PROXIES',
    list(),
    'Addresses of your proxies (IP or CIDR, commas between): what they say of where a request comes from is believed.',
  ),
  sessionIdleMinutes: setting(
    'ZAAKPOST_SESSION_IDLE_MINUTES',
    count(30),
    'Minutes without a request after which who signed in must do so again.',
  ),
  sessionHours: setting(
    'ZAAKPOST_SESSION_HOURS',
    count(10),
    'Hours after which who signed in must do so again, in any case.',
  ),
} as const;
