import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { decode } from 'jpeg-js';
import { readPicture } from '../../../src/render/pictures/picture-file.ts';

const file = (name: string): Buffer => readFileSync(new URL(`../files/${name}`, import.meta.url));

/** The colour of a pixel of a picture of unpacked samples. */
function pixelOf(data: Buffer, columns: number, column: number, row: number): number[] {
  return [...inflateSync(data).subarray((row * columns + column) * 3, (row * columns + column) * 3 + 3)];
}

/** A chunk of a RIFF file. */
function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type);
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** A WebP that moves, of the picture in a WebP that does not. */
function moving(still: Buffer): Buffer {
  const header = Buffer.from(still.subarray(20, 30));
  header[0] = 0x12;
  const frame = Buffer.alloc(16);
  header.copy(frame, 6, 4, 10);
  const parts = still.subarray(still.indexOf('ALPH'));
  const body = [
    chunk('VP8X', header),
    chunk('ANIM', Buffer.alloc(6)),
    chunk('ANMF', Buffer.concat([frame, parts])),
    chunk('ANMF', Buffer.concat([frame, parts])),
  ];
  return chunk('RIFF', Buffer.concat([Buffer.from('WEBP'), ...body]));
}

test('a WebP is unpacked: a photo to a JPEG, one with opacity or without loss to samples', async () => {
  const photo = await readPicture(file('photo.webp'));
  assert.deepEqual([photo?.columns, photo?.rows, photo?.filter, photo?.alpha], [40, 30, 'DCTDecode', null]);
  const alpha = await readPicture(file('alpha.webp'));
  assert.equal(alpha?.filter, 'FlateDecode');
  assert.deepEqual([...inflateSync(alpha?.alpha ?? Buffer.alloc(0)).subarray(8, 13)], [0, 0, 255, 255, 255]);
  const lossless = await readPicture(file('lossless.webp'));
  assert.deepEqual(pixelOf(lossless?.data ?? Buffer.alloc(0), 40, 39, 29), [0xe1, 0x70, 0]);
});

test('of a WebP that moves the first frame is taken', async () => {
  const still = await readPicture(file('alpha.webp'));
  assert.deepEqual(await readPicture(moving(file('alpha.webp'))), still);
});

test('a JPEG in the colours of print becomes one in those of screens', async () => {
  const picture = await readPicture(file('print.jpg'));
  assert.deepEqual([picture?.columns, picture?.rows, picture?.colorSpace], [46, 35, 'DeviceRGB']);
  const [red = 0, green = 0, blue = 0] = decode(picture?.data ?? Buffer.alloc(0)).data;
  assert.ok(red > 180 && green < 80 && blue < 80, `${red} ${green} ${blue}`);
});

test('an SVG is drawn, with its text, at three pixels for one of CSS', async () => {
  const svg = `<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">
    <rect width="20" height="10" fill="#154273"/><text y="9" font-size="10" fill="#fff">MMM</text></svg>`;
  const picture = await readPicture(Buffer.from(svg));
  assert.deepEqual([picture?.columns, picture?.rows, picture?.density], [60, 30, 3]);
  const colors = new Set<number>(inflateSync(picture?.data ?? Buffer.alloc(0)));
  assert.ok(colors.has(0x15) && colors.has(0xff));
});

test('an SVG reaches nothing outside itself, runs nothing, and cannot grow without end', async () => {
  const svg = (inside: string, size = 'width="20" height="10"'): Buffer =>
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}>${inside}</svg>`,
    );
  const path = new URL('../files/alpha.png', import.meta.url).pathname;
  const empty = await readPicture(svg(''));
  for (const inside of [
    `<image href="file://${path}" width="20" height="10"/>`,
    `<image xlink:href="${path}" width="20" height="10"/>`,
    '<image href="https://example.nl/x.png" width="20" height="10"/>',
    '<script>document.documentElement.innerHTML = "<rect/>"</script>',
    '<foreignObject width="20" height="10"><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
  ]) {
    assert.deepEqual(await readPicture(svg(inside)), empty, inside);
  }
  assert.equal(await readPicture(svg('', 'width="1000000" height="1000000"')), null);
  const entities = Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY e${index + 1} "&e${index};&e${index};&e${index};">`,
  );
  const bomb = `<!DOCTYPE svg [<!ENTITY e0 "<g/>">${entities.join('')}]><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">&e20;</svg>`;
  assert.equal(await readPicture(Buffer.from(bomb)), null);
  assert.ok((await readPicture(svg('<rect width="9" height="9"/>'))) !== null);
});
