import { z } from 'zod';
import { setting } from './setting.ts';

/** The second renderer. */
export const rendering = {
  browser: setting(
    'ZAAKPOST_BROWSER',
    z.string().startsWith('/', 'must be the whole path of a program').optional(),
    'Path of a Chromium, for profiles whose HTML mail a browser is to lay out. Without it Zaakpost does.',
  ),
  browserSandbox: setting(
    'ZAAKPOST_BROWSER_SANDBOX',
    z.enum(['on', 'off']).default('on'),
    "Whether Chromium's own sandbox is on. It cannot start as root: off only where the container is the sandbox.",
  ),
} as const;
