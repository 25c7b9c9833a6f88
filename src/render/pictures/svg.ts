import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PictureFile } from './picture-file.ts';
import { readPng } from './png.ts';

/** An SVG longer than this, in octets, is not shown. */
const LONGEST = 1_000_000;
/** Its pixels on either side: as many as a page needs. */
const MOST_PIXELS = 1_600;
/** One that says it is larger than this, in pixels of CSS, is not shown. */
const LONGEST_SIDE = 20_000;
/** Pixels for each of CSS, where there is room: lines are sharp in print. */
const DENSITY = 3;

/** How an SVG begins: a declaration, comments and a document type may come before its root. */
const BEGINNING =
  /^\uFEFF?\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]{0,2000}?-->\s*|<!DOCTYPE svg[^>[]*>\s*)*<svg[\s>]/;

type Drawing = typeof import('@resvg/resvg-wasm');

interface Studio {
  drawing: Drawing;
  fonts: Uint8Array[];
}

/** Opened when the first SVG turns up, as it takes megabytes. */
let studio: Promise<Studio> | undefined;
/** How often it was opened: each time is a new one. */
let openings = 0;

/**
 * An SVG drawn as pixels; null for anything else. It is drawn in WebAssembly, which reaches neither files nor network
 * and knows no script; what it refers to outside itself is left out. Throws where it is damaged.
 */
export async function readSvg(data: Buffer): Promise<PictureFile | null> {
  if (data.length > LONGEST || !BEGINNING.test(data.toString('utf8', 0, 4_000))) return null;
  studio ??= openStudio();
  try {
    return draw(await studio, data);
  } catch (error) {
    // One that fell is not to be trusted with the next picture.
    if (error instanceof Error && error.name === 'RuntimeError') studio = undefined;
    throw error;
  }
}

function draw({ drawing, fonts }: Studio, data: Buffer): PictureFile | null {
  const text = data.toString('utf8');
  const { width, height } = new drawing.Resvg(text);
  if (Math.max(width, height) > LONGEST_SIDE) return null;
  const density = Math.min(DENSITY, MOST_PIXELS / Math.max(width, height));
  const font = { fontBuffers: fonts, defaultFontFamily: 'Arimo', sansSerifFamily: 'Arimo' };
  const drawn = new drawing.Resvg(text, { font, fitTo: { mode: 'zoom', value: density } }).render();
  const picture = readPng(Buffer.from(drawn.asPng()));
  return picture && { ...picture, density };
}

async function openStudio(): Promise<Studio> {
  openings += 1;
  const drawing: Drawing = await import(`${import.meta.resolve('@resvg/resvg-wasm')}?${openings}`);
  await drawing.initWasm(await contentOf('@resvg/resvg-wasm/index_bg.wasm'));
  const fonts = await Promise.all([
    contentOf('@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf'),
    contentOf('@expo-google-fonts/arimo/700Bold/Arimo_700Bold.ttf'),
  ]);
  return { drawing, fonts };
}

const contentOf = (module: string): Promise<Buffer<ArrayBuffer>> =>
  readFile(fileURLToPath(import.meta.resolve(module)));
