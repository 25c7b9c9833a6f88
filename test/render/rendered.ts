import type { RenderLimits } from '../../src/render/limits.ts';
import { renderMail } from '../../src/render/render.ts';
import type { Layout, Rendition, RenditionInput } from '../../src/render/rendition.ts';

/** A rendition whose file is in memory. */
export interface WholeRendition extends Omit<Rendition, 'pdf'> {
  pdf: Buffer;
}

/** Renders the mail, and waits for the whole file. */
export async function rendered(
  input: RenditionInput,
  limits?: RenderLimits,
  from?: Layout,
): Promise<WholeRendition> {
  const { pdf, ...rest } = await renderMail(input, limits, from);
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdf) chunks.push(chunk);
  return { ...rest, pdf: Buffer.concat(chunks) };
}
