import type { VerifyTask } from '../checks/authentication/verify.ts';
import { decodeHidden, type HiddenTask } from '../checks/hidden-contents.ts';
import { ZaakpostError } from '../errors.ts';
import { type ParseRequest, parseMail } from '../mail/parse.ts';
import { partContent } from '../mail/part-content.ts';
import { type BrowserPage, browserPage as browserPageOf } from '../render/browser/browser-page.ts';
import { type MailView, mailView } from '../render/browser/mail-view.ts';
import { renderPrinted as renderPrintedMail } from '../render/browser/render-printed.ts';
import { DEFAULT_LIMITS } from '../render/limits.ts';
import { contentAt, contentOf, renderMail } from '../render/render.ts';
import type { Rendition } from '../render/rendition.ts';
import { renderFailed } from '../render/written-document.ts';
import { type ReadMessage, readMessage } from '../routing/omgevingsloket/message.ts';
import { xmlText } from '../routing/omgevingsloket/xml-text.ts';
import { BlobStore, type WrittenBlob } from '../store/blobs.ts';
import { attempt, type Outcome } from './outcome.ts';
import type { ExtractTask, PrintedTask, ReadXmlTask, RenderedBlob, RenderTask, ViewTask } from './threads.ts';

/**
 * What runs in a worker thread: the work that hostile mail can make slow or large. Each function is a task of
 * `Threads`, takes and gives plain data, and throws nothing: errors go back as values, since a thrown one would lose
 * its code on the way. What it writes is kept by the one who asked: a thread that waits for the disk does no work.
 */

export const parse = (task: ParseRequest) => attempt(() => parseMail(task));

export function render(task: RenderTask): Promise<Outcome<RenderedBlob>> {
  return attempt(async () => {
    return written(await renderMail(task.input, DEFAULT_LIMITS, task.from), task.blobFolder);
  });
}

export function browserPage({ input }: Pick<RenderTask, 'input'>): Promise<Outcome<BrowserPage | null>> {
  return attempt(async () => {
    try {
      return await browserPageOf(input, DEFAULT_LIMITS, (part) => contentOf(part, input));
    } catch (cause) {
      throw cause instanceof ZaakpostError ? cause : renderFailed(input, cause);
    }
  });
}

export function viewMail({ path, parsed, language }: ViewTask): Promise<Outcome<MailView>> {
  return attempt(() => mailView(parsed, language, DEFAULT_LIMITS, (part) => contentAt(path, part)));
}

export function renderPrinted({
  input,
  printed,
  pdf,
  blobFolder,
}: PrintedTask): Promise<Outcome<RenderedBlob>> {
  return attempt(async () => {
    try {
      return await written(await renderPrintedMail(input, printed, pdf), blobFolder);
    } catch (cause) {
      throw cause instanceof ZaakpostError ? cause : renderFailed(input, cause);
    }
  });
}

async function written({ pdf, ...rest }: Rendition, blobFolder: string): Promise<RenderedBlob> {
  const blobs = await storeAt(blobFolder);
  return { blob: await blobs.write(pdf), ...rest };
}

export function extract(task: ExtractTask): Promise<Outcome<WrittenBlob[]>> {
  return attempt(async () => {
    const blobs = await storeAt(task.blobFolder);
    const written: WrittenBlob[] = [];
    for (const part of task.parts) written.push(await blobs.write(partContent(task.path, part)));
    return written;
  });
}

export const decodeHiddenContents = (task: HiddenTask) =>
  attempt(async () => decodeHidden(task, await storeAt(task.blobFolder)));

/** What it needs is large, and in most installations never asked for. */
export const verify = (task: VerifyTask) =>
  attempt(async () => (await import('../checks/authentication/verify.ts')).verifyMail(task));

export function readXml(task: ReadXmlTask): Promise<Outcome<ReadMessage[]>> {
  return attempt(async () => {
    const read: ReadMessage[] = [];
    for (const part of task.parts) {
      const chunks: Buffer[] = [];
      for await (const chunk of partContent(task.path, part)) chunks.push(chunk);
      read.push(readMessage(xmlText(Buffer.concat(chunks))));
    }
    return read;
  });
}

const stores = new Map<string, Promise<BlobStore>>();

function storeAt(folder: string): Promise<BlobStore> {
  const known = stores.get(folder);
  if (known) return known;
  const opening = BlobStore.open(folder);
  stores.set(folder, opening);
  return opening;
}
