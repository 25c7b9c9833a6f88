import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fill } from '../../../src/render/layout/frame.ts';
import { cutIntoPages } from '../../../src/render/layout/pages.ts';
import { emptyLine, type LineItem, Sheet } from '../../../src/render/layout/sheet.ts';

const tag = { type: 'P' as const, attributes: {}, parent: null };

function line(y: number, height: number, until = y + height): LineItem {
  return { ...emptyLine(0, y, until, tag), height };
}

function sheetOf(...items: Sheet['items']): Sheet {
  const sheet = new Sheet();
  sheet.items.push(...items);
  return sheet;
}

test('no line is cut: one that would cross the end begins the next page', () => {
  const pages = cutIntoPages(sheetOf(line(0, 40), line(40, 40), line(80, 40)), 100);
  assert.deepEqual(
    pages.map((page) => page.lines.map(({ y }) => y)),
    [[0, 40], [0]],
  );
});

test('columns keep their places beside each other over the end of a page', () => {
  const left = [line(0, 60), line(60, 60)];
  const right = [line(0, 90), line(90, 30)];
  const pages = cutIntoPages(sheetOf(...left, ...right), 100);
  assert.deepEqual(
    pages.map((page) => page.lines.map(({ y }) => y)),
    [
      [0, 0],
      [0, 30],
    ],
  );
});

test('a heading goes with what follows it', () => {
  const pages = cutIntoPages(sheetOf(line(0, 80), line(80, 15, 120), line(95, 30)), 100);
  assert.deepEqual(
    pages.map((page) => page.lines.map(({ y }) => y)),
    [[0], [0, 15]],
  );
});

test('a line that is taller than any page is on one all the same', () => {
  const pages = cutIntoPages(sheetOf(line(0, 50), line(50, 300), line(350, 10)), 100);
  assert.equal(pages.flatMap((page) => page.lines).length, 3);
  assert.equal(pages[1]?.lines[0]?.y, 0);
});

test('backgrounds are cut where the page ends, and none stands alone at its foot', () => {
  const pages = cutIntoPages(
    sheetOf(fill(0, 0, 10, 150, '#eeeeee'), line(0, 90), line(90, 60), fill(0, 92, 10, 10, '#ff0000')),
    100,
  );
  assert.deepEqual(
    pages.map((page) => page.fills.map(({ color, y, height }) => [color, y, height])),
    [
      [['#eeeeee', 0, 90]],
      [
        ['#eeeeee', 0, 60],
        ['#ff0000', 2, 10],
      ],
    ],
  );
});

test('a table that goes on has its headers again at the top of the page, with what is behind them', () => {
  const head = line(0, 20);
  const paper = fill(0, 0, 10, 200, '#eeeeee');
  const repeat = { ...emptyLine(0, 0, 120, tag), kind: 'repeat' as const, height: 20, items: [head] };
  const rows = [line(20, 40), line(60, 40), line(100, 20), line(120, 30)];
  const pages = cutIntoPages(sheetOf(paper, head, ...rows, repeat), 90);
  assert.deepEqual(
    pages.map((page) => [page.repeated.map(({ y }) => y), page.lines.map(({ y }) => y)]),
    [
      [[], [0, 20]],
      [[0], [20, 60]],
      [[], [0]],
    ],
  );
  assert.deepEqual(
    pages.map((page) => page.fills.map(({ y, height }) => [y, height])),
    [[[0, 60]], [[0, 80]], [[0, 80]]],
  );
});
