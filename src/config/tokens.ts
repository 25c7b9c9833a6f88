import { z } from 'zod';
import { setting } from './setting.ts';

/** What new tokens look like. */
export const tokens = {
  tokenPrefix: setting(
    'ZAAKPOST_TOKEN_PREFIX',
    z
      .string()
      .regex(
        /^[\p{L}][\p{L}\p{N} .-]{0,30}$/u,
        'must begin with a letter and have at most 31 letters, digits, blanks, dots and hyphens',
      )
      .default('Zaak'),
    'Prefix of tokens in subjects: [Zaak 1458-ae34dc].',
  ),
  tokenLength: setting(
    'ZAAKPOST_TOKEN_LENGTH',
    z.coerce.number().int().min(6).max(32).default(6),
    'Hexadecimal digits of the code of a new token, 6 to 32: each carries 4 bits.',
  ),
  tokenStorage: setting(
    'ZAAKPOST_TOKEN_STORAGE',
    z.enum(['plain', 'hashed']).default('plain'),
    'How codes of new tokens are stored: plain, or hashed with a key, so that they are shown once, when issued.',
  ),
} as const;
