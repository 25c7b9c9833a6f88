import { z } from 'zod';
import type { ParsedMail } from '../mail/message.ts';
import { LAYOUTS, type Rendition, type RenditionInput } from '../render/rendition.ts';

/**
 * What a PDF was made with beside the mail itself. Kept with the mail: with it, and the original, the same bytes are made
 * again at any time.
 */
export const renditionRecipe = z.object({
  mailboxName: z.string().nullable(),
  caseNumber: z.string().nullable(),
  // Not in recipes of the first version.
  caseTitle: z.string().nullable().default(null),
  token: z
    .object({ text: z.string(), place: z.enum(['subject', 'quoted subject', 'body', 'address']) })
    .nullable()
    .default(null),
  notes: z.array(z.string()),
  language: z.enum(['nl', 'en']),
  embedAttachments: z.boolean(),
  layout: z.enum(LAYOUTS),
});
export type RenditionRecipe = z.infer<typeof renditionRecipe>;

/** The recipe of a rendition; null where a browser laid it out: another version of it would make other bytes. */
export function recipeOf(input: RenditionInput, layout: Rendition['layout']): RenditionRecipe | null {
  if (layout === 'browser') return null;
  const { mailboxName, caseNumber, caseTitle, token, notes, language, embedAttachments = false } = input;
  return { mailboxName, caseNumber, caseTitle, token, notes, language, embedAttachments, layout };
}

/** What the renderer is given to make it again; `layout` is where it begins. */
export function inputOf(
  { layout: _, ...recipe }: RenditionRecipe,
  mail: { mailId: string; parsed: ParsedMail; raw: RenditionInput['raw']; receivedAt: Date },
): RenditionInput {
  return { ...mail, ...recipe, receivedAt: mail.receivedAt.toISOString() };
}
