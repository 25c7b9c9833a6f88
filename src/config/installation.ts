import { z } from 'zod';
import { secret, setting } from './setting.ts';

/** Where an installation keeps what it has, and who it is. */
export const installation = {
  dataFolder: setting(
    'ZAAKPOST_DATA',
    z.string().min(1).default('./data'),
    'Folder for mail, keys and the built-in database.',
  ),
  storageReserveBytes: setting(
    'ZAAKPOST_STORAGE_RESERVE_BYTES',
    z.coerce
      .number()
      .int()
      .min(0)
      .default(256 * 1024 * 1024),
    'Bytes that are kept free on the disk of the data folder, for what is still to be done with mail that is here: where no more are left, none is taken in.',
  ),
  storageLowBytes: setting(
    'ZAAKPOST_STORAGE_LOW_BYTES',
    z.coerce
      .number()
      .int()
      .min(0)
      .default(5 * 1024 * 1024 * 1024),
    'Where fewer bytes are left there, health says that room runs out.',
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must be a postgres:// address')
      .optional(),
    'PostgreSQL of your own (15 or newer, with the encoding UTF8). Without it the built-in one is started.',
  ),
  redisUrl: setting(
    'REDIS_URL',
    z
      .string()
      .regex(/^rediss?:\/\//, 'must be a redis:// or rediss:// address')
      .optional(),
    'Redis or Valkey for the queue. Without it the queue lives in PostgreSQL.',
  ),
  queuePrefix: setting(
    'ZAAKPOST_QUEUE_PREFIX',
    z
      .string()
      .regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 small letters, digits and hyphens')
      .default('zaakpost'),
    'Prefix of the queue on Redis: one for each installation that shares it.',
  ),
  secretKey: secret(
    'ZAAKPOST_SECRET_KEY',
    z
      .string()
      .regex(/^[0-9a-fA-F]{64}$/, 'must be 32 bytes as 64 hexadecimal digits')
      .optional(),
    'Key that encrypts stored secrets. Without it a key file is made in the data folder.',
  ),
  logLevel: setting(
    'ZAAKPOST_LOG_LEVEL',
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    'How much is logged.',
  ),
  language: setting('ZAAKPOST_LANGUAGE', z.enum(['nl', 'en']).default('nl'), 'Language of the PDF.'),
  eventSource: setting(
    'ZAAKPOST_EVENT_SOURCE',
    z.string().min(1).default('urn:nld:oin:00000000000000000000:systeem:zaakpost'),
    'CloudEvents source: a URN with your OIN.',
  ),
} as const;
