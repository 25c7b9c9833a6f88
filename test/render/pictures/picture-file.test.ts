import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { type ColorType, PNG } from 'pngjs';
import { imageMatrix } from '../../../src/render/pdf/image-object.ts';
import { liesOnItsSide, readPicture } from '../../../src/render/pictures/picture-file.ts';

const alpha = readFileSync(new URL('../files/alpha.png', import.meta.url));

function png(colorType: ColorType): Buffer {
  const image = new PNG({ width: 3, height: 2, colorType });
  image.data.fill(255);
  return PNG.sync.write(image, { colorType });
}

/** A JPEG as far as its header goes, which is all that we read. */
function jpeg({ components = 3, orientation = 1, precision = 8 } = {}): Buffer {
  const exif = Buffer.from(
    '457869660000' + '49492a0008000000' + '0100' + '1201030001000000' + '00000000',
    'hex',
  );
  exif.writeUInt16LE(orientation, exif.length - 4);
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const frame = Buffer.from([0xff, 0xc0, 0, 17, precision, 0, 20, 0, 30, components]);
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app1, frame, Buffer.alloc(20)]);
}

/** A GIF of one red pixel. */
const GIF = Buffer.from('R0lGODdhAQABAIAAAP8AAP///ywAAAAAAQABAAACAkQBADs=', 'base64');

test('a PNG without transparency is taken as it is, one with it is unpacked', async () => {
  const plain = await readPicture(png(2));
  assert.equal(plain?.pngColors, 3);
  assert.equal(plain?.alpha, null);
  const masked = await readPicture(alpha);
  assert.deepEqual([masked?.columns, masked?.rows, masked?.pngColors], [120, 60, null]);
  assert.ok(masked?.alpha !== null);
});

test('a JPEG is turned as its camera was held', async () => {
  const upright = await readPicture(jpeg());
  assert.deepEqual([upright?.columns, upright?.rows, upright?.orientation], [30, 20, 1]);
  const turned = await readPicture(jpeg({ orientation: 6 }));
  assert.ok(turned !== null && liesOnItsSide(turned));
});

test('a turned picture fills its box', async () => {
  const box = { left: 10, top: 20, width: 30, height: 40 };
  for (const orientation of [1, 2, 3, 4, 5, 6, 7, 8]) {
    const picture = await readPicture(jpeg({ orientation }));
    assert.ok(picture !== null);
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = imageMatrix(picture, box);
    const corners = [0, 1].flatMap((x) => [0, 1].map((y) => [a * x + c * y + e, b * x + d * y + f]));
    const across = corners.map(([x = 0]) => x);
    const down = corners.map(([, y = 0]) => y);
    assert.deepEqual(
      [Math.min(...across), Math.max(...across), Math.min(...down), Math.max(...down)],
      [10, 40, 20, 60],
      String(orientation),
    );
  }
});

test('the first picture of a GIF is taken', async () => {
  const picture = await readPicture(GIF);
  assert.deepEqual([picture?.columns, picture?.rows, picture?.colorSpace], [1, 1, 'DeviceRGB']);
});

test('what is damaged, larger than it says, in the colours of print, or no picture is not shown', async () => {
  const bomb = Buffer.from(png(2));
  const bombed = Buffer.concat([
    bomb.subarray(0, 33),
    Buffer.alloc(4),
    Buffer.from('IDAT'),
    deflateSync(Buffer.alloc(5_000_000)),
    Buffer.alloc(4),
    bomb.subarray(-12),
  ]);
  bombed.writeUInt32BE(bombed.length - 33 - 12 - 12, 33);
  const vast = Buffer.from(png(2));
  vast.writeUInt32BE(100_000, 16);
  vast.writeUInt32BE(100_000, 20);
  const refused = {
    bombed,
    vast,
    cut: alpha.subarray(0, 60),
    cmyk: jpeg({ components: 4 }),
    deep: jpeg({ precision: 12 }),
    cutJpeg: jpeg().subarray(0, 14),
    cutGif: GIF.subarray(0, 20),
    webp: Buffer.from('RIFF....WEBPVP8 '),
    empty: Buffer.alloc(0),
  };
  for (const [name, data] of Object.entries(refused)) assert.equal(await readPicture(data), null, name);
});
