import { z } from 'zod';

/** How mail to the address of a profile becomes a PDF. */
export const renditionSettings = z.strictObject({
  renderer: z
    .enum(['built-in', 'browser'])
    .default('built-in')
    .describe(
      'What lays out HTML mail: Zaakpost itself, as PDF/A-3a; or the Chromium of ZAAKPOST_BROWSER, as PDF/A-3u. Where the browser fails, Zaakpost does.',
    ),
  embedAttachments: z
    .boolean()
    .default(false)
    .describe(
      'Whether attachments are embedded in the PDF as files of their own, besides those in the original.',
    ),
});

export type RenditionSettings = z.infer<typeof renditionSettings>;

export const DEFAULT_RENDITION: RenditionSettings = renditionSettings.parse({});

/** The settings of a mail that is for several profiles: what any of them asks for beyond the defaults. */
export function joinedRendition(settings: readonly RenditionSettings[]): RenditionSettings {
  return {
    renderer: settings.some(({ renderer }) => renderer === 'browser') ? 'browser' : 'built-in',
    embedAttachments: settings.some(({ embedAttachments }) => embedAttachments),
  };
}
