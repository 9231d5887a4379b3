import { describe, expect, test } from 'vitest';
import { blocks } from '../show';

/** What is read of a cell with something in it: `?` before what is in doubt. */
async function cell(content: string, css = ''): Promise<string | undefined> {
  const page = `<style>${css}</style><table><tr><td>甲<td class=c>${content}<tr><td>乙<td>2</table>`;
  const [grid] = (await blocks(page)).filter((block) => block.includes('|'));
  return grid?.split('\n')[0]?.split('|')[1];
}

const boxed = (text: string, width: string) => `<span style="display:inline-block;width:${width}">${text}</span>`;

describe('two figures in one cell are not joined to one', () => {
  test.each([
    ['18<a href="#fn1">1</a>', '?181'],
    ['<a href=x>1</a>8', '?18'],
    ['<a href=x>1</a><a href=y>8</a>', '?18'],
    ['18<input value=1>', '?181'],
    ['<input value=1><input value=8>', '?18'],
    ['18<button>1</button>', '?181'],
    ['18<span style="margin-left:40px">1</span>', '?181'],
    ['18<span style="margin:0 0 0 12px">1</span>', '?181'],
    ['18<span style="padding-left:3em">1</span>', '?181'],
    ['<span style="padding-inline-end:20pt">18</span>1', '?181'],
    [boxed('18', '60px') + boxed('1', '60px'), '?181'],
    ['<div style="display:inline-flex;gap:20px"><span>18</span><span>1</span></div>', '?181'],
    [`18${boxed('', '40px')}1`, '?181'],
    ['18<i style="margin-left:2em"></i>1', '?181'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });

  test('by a rule of the page', async () => {
    expect(await cell('18<b class=d>1</b>', '.d{padding-left:2em}')).toBe('?181');
  });
});

describe('one figure is one, whatever it stands in', () => {
  test.each([
    ['<a href=x>18</a>', '18'],
    ['<a href=x>1<b>8</b></a>', '18'],
    ['<a name=x>1</a>8', '18'],
    ['<a href=x>18</a>件', '18件'],
    ['18<a href=x>件</a>', '18件'],
    ['18<sup><a href=x>1</a></sup>', '18¹'],
    ['18<a href=x><sup>1</sup></a>', '18¹'],
    ['18<a href=x>[1]</a>', '18[1]'],
    ['18<a href=x>①</a>', '18①'],
    ['<input value=18>件', '18件'],
    ['<input type=hidden value=1>18', '18'],
    ['<span style="margin-left:40px">18</span>', '18'],
    ['<span style="padding-left:3em">1</span>8', '18'],
    ['<span style="padding:0 2px">1</span>8', '18'],
    ['<span style="width:60px">1</span>8', '18'],
    [boxed('1', '8px') + boxed('8', '8px'), '18'],
    ['18<span style="margin-left:20px">件</span>', '18件'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});

describe('what a script shows in a cell is not known', () => {
  test.each([
    ['<script>document.write(18)</script>', '?'],
    ['<p><script src=x.js></script></p>', '?'],
    ['1<script>document.write(8)</script>', '?1'],
    ['18<script>count()</script>', '18'],
    ['18<script type="application/json">{"a":1}</script>', '18'],
    ['<script type="text/template">1</script>', ''],
    ['说明<script>document.write(8)</script>', '说明'],
  ])('%s', async (content, expected) => {
    expect(await cell(content)).toBe(expected);
  });
});
