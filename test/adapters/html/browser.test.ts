import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Grid } from '../../../src/model/index';
import { hasChromium, startChromium } from '../../builders/chromium';
import { read } from '../show';

/** Pages whose tables Chromium lays out itself: what it draws in which row and column is what must be read. */
const pages: Readonly<Record<string, string>> = {
  'merged cells':
    '<table border=1><tr><td rowspan=3>a<td colspan=2>b<td>c<tr><td rowspan=2>d<td>e<td>f<tr><td>g<td>h<tr><td colspan=4>i</table>',
  'a short rowspan': '<table border=1><tr><td rowspan=2>a<td>b<td>1<tr><td>c<td>2<tr><td>d<td>3<td>4</table>',
  'feet first':
    '<table border=1><tfoot><tr><td>x<td>y</tfoot><tbody><tr><td>a<td>b</tbody><thead><tr><td>h<td>k</thead></table>',
  'rowspan beyond the group':
    '<table border=1><tbody><tr><td rowspan=5>a<td>b<tr><td>c</tbody><tbody><tr><td>d<td>e</tbody></table>',
  'rowspan to the end': '<table border=1><tr><td rowspan=0>a<td>b<tr><td>c<tr><td>d</table>',
  'a wide colspan': '<table border=1><tr><td colspan=50>a<tr><td>b<td>c<tr><td>d<td>e</table>',
  'broken mark-up': '<table border=1><tr><td>a<tr><td>b<td>c</tr><td>d<td>e</table>',
  'css table':
    '<style>.t{display:table}.r{display:table-row}.c{display:table-cell;border:1px solid}</style><div class=t><div class=r><div class=c>a</div><div class=c>b</div></div><div class=r><div class=c>c</div><div class=c>d</div></div></div>',
  'css grid':
    '<style>.t{display:grid;grid-template-columns:repeat(3,1fr)}.c{border:1px solid}</style><div class=t><div class=c style="grid-column:1/-1">a</div><div class=c style="grid-row:span 2">b</div><div class=c>c</div><div class=c>d</div><div class=c>e</div><div class=c style="grid-area:3/3">f</div></div>',
  'flex rows':
    '<style>.t{display:flex}.c{border:0;flex:1}</style><div class=t><div class=c style="flex:3">a</div></div><div class=t><div class=c>b</div><div class=c>c</div><div class=c>d</div></div><div class=t><div class=c>e</div><div class=c style="flex:2">f</div></div>',
};

/** Rows and columns from the drawn edges of the cells: two cells share a row or column where they share its edge. */
function drawnGrid(): { text: string; row: number; column: number }[] {
  const cells = [...document.querySelectorAll('td,th,.c')].map((cell) => ({
    text: cell.textContent?.trim() ?? '',
    box: cell.getBoundingClientRect(),
  }));
  const rank = (edges: readonly number[]) => {
    const distinct = [...edges]
      .sort((one, other) => one - other)
      .filter((edge, index, all) => index === 0 || edge - (all[index - 1] ?? 0) > 2);
    return (edge: number) => distinct.findLastIndex((candidate) => candidate <= edge + 2) + 1;
  };
  const row = rank(cells.map(({ box }) => box.top));
  const column = rank(cells.map(({ box }) => box.left));
  return cells.map(({ text, box }) => ({ text, row: row(box.top), column: column(box.left) }));
}

describe.skipIf(!hasChromium)('grids are what Chromium draws', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await startChromium();
  });
  afterAll(async () => browser.close());

  test.each(Object.entries(pages))('%s', async (_, page) => {
    const tab = await browser.newPage();
    await tab.setContent(page);
    const drawn = await tab.evaluate(drawnGrid);
    await tab.close();
    const grids = (await read(page)).blocks.filter((block): block is Grid => block.type === 'grid');
    expect(grids).toHaveLength(1);
    const squares = grids.flatMap((grid) => grid.rows.flat()).filter((square) => !square.continued && !square.absent);
    const ours = squares.map(({ text, location }) => ({ text, row: location.row, column: location.column }));
    const order = (one: { text: string }, other: { text: string }) => one.text.localeCompare(other.text);
    expect(ours.sort(order)).toEqual(drawn.sort(order));
  });
});
