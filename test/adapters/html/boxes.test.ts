import { describe, expect, test } from 'vitest';
import { blocks } from '../show';

const cells = (texts: readonly string[], open: string) => texts.map((text) => `${open}${text}</div>`).join('');

describe('tables drawn with boxes', () => {
  test('display: table by class, id and descendants', async () => {
    const page =
      '<style>#t{display:table} .a .b{display:table-row} .c{display:table-cell}</style>' +
      '<div id=t class=a><div class=b><div class=c>甲</div><div class=c>1</div></div><div class=b><div class=c>乙</div><div class=c>2</div></div></div>';
    expect(await blocks(page)).toEqual(['甲|1\n乙|2']);
  });

  test('roles, with spans of their own', async () => {
    const page =
      '<div role=table><div role=caption>题</div><div role=rowgroup><div role=row><span role=columnheader aria-colspan=2>甲</span><span role=columnheader>乙</span></div></div>' +
      '<x-wrap><div role=row><span role=cell>1</span><span role=cell>2</span><span role=cell>3</span></div></x-wrap></div>';
    expect(await blocks(page)).toEqual(['题', '甲|~甲|乙\n1|2|3']);
  });

  test('a grid places its items by line, by span and in order', async () => {
    const page =
      '<style>.g{display:grid;grid-template-columns:2fr repeat(2,minmax(0,1fr))}.w{grid-column:1/-1}.h{grid-row:span 2}</style>' +
      `<div class=g><div class=w>题</div><div class=h>甲</div>${cells(['1', '2', '3', '4'], '<div>')}</div>`;
    expect(await blocks(page)).toEqual(['题|~题|~题\n甲|1|2\n~甲|3|4']);
  });

  test('a grid shows its items where they are put, not as they are written', async () => {
    const page =
      '<div style="display:grid">' +
      '<i style="grid-area:2/2">2</i><i style="grid-area:1/2">1</i><i style="grid-area:2/1">乙</i><i style="grid-area:1/1">甲</i></div>';
    expect(await blocks(page)).toEqual(['甲|1\n乙|2']);
  });

  test('rows that draw no box of their own', async () => {
    const row = (texts: readonly string[]) => `<div role=row style="display:contents">${cells(texts, '<div>')}</div>`;
    const page = `<div style="display:grid;grid-template-columns:auto auto">${row(['甲', '1'])}${row(['乙', '2'])}</div>`;
    expect(await blocks(page)).toEqual(['甲|1\n乙|2']);
  });

  test('a grid for every row', async () => {
    const row = (texts: readonly string[]) => `<div class=g>${cells(texts, '<div>')}</div>`;
    const page = `<style>.g{display:grid;grid-template-columns:2fr 1fr 1fr}</style>${row(['甲', '1', '2'])}${row(['乙', '3', '4'])}`;
    expect(await blocks(page)).toEqual(['甲|1|2\n乙|3|4']);
  });

  test('flex rows whose shares of the width are columns', async () => {
    const page =
      '<style>.r{display:flex}.c{flex:1}</style>' +
      `<div class=r><div class=c style="flex:3">题</div></div><div class=r>${cells(['甲', '1', '2'], '<div class=c>')}</div>` +
      '<div class=r><div class=c>乙</div><div class=c style="flex:2">3</div></div>';
    expect(await blocks(page)).toEqual(['题|~题|~题\n甲|1|2\n乙|3|~3']);
  });

  test('flex rows inside the box beside a label', async () => {
    const row = (texts: readonly string[]) =>
      `<div style="display:flex">${cells(texts, '<div style="width:50%">')}</div>`;
    const page =
      `<div><div style="display:flex"><div style="width:20%">甲</div><div style="width:80%">${row(['乙', '1'])}${row(['丙', '2'])}</div></div>` +
      '<div style="display:flex"><div style="width:60%">丁</div><div style="width:40%">3</div></div></div>';
    expect(await blocks(page)).toEqual(['甲|乙|1\n~甲|丙|2\n丁|~丁|3']);
  });

  test('flex rows without widths take column after column; a short one has absent squares', async () => {
    const row = (texts: readonly string[]) => `<div style="display:flex">${cells(texts, '<div>')}</div>`;
    expect(await blocks(row(['甲', '1', '2']) + row(['乙', '3']))).toEqual(['甲|1|2\n乙|3|∅']);
  });

  test('floats', async () => {
    const row = (texts: readonly string[]) => `<div>${cells(texts, '<div style="float:left;width:50%">')}</div>`;
    expect(await blocks(row(['甲', '1']) + row(['乙', '2']))).toEqual(['甲|1\n乙|2']);
  });

  test('boxes put in their places one by one', async () => {
    const box = (text: string, left: number, top: number, width: number) =>
      `<div style="position:absolute;left:${left}px;top:${top}px;width:${width}px;height:20px">${text}</div>`;
    const page =
      box('题', 0, 0, 200) +
      box('甲', 0, 20, 100) +
      box('1', 100, 20, 100) +
      box('乙', 0, 40, 100) +
      box('2', 100, 40, 100);
    expect(await blocks(`<div style="position:relative">${page}</div>`)).toEqual(['题|~题\n甲|1\n乙|2']);
  });

  test('names that say cell, and made-up elements', async () => {
    const page =
      '<div class=tr><div class=td>甲</div><div class=td>1</div></div><div class=tr><div class=td>乙</div><div class=td>2</div></div>' +
      '<p>间</p><x-row><x-cell>丙</x-cell><x-cell>3</x-cell></x-row><x-row><x-cell>丁</x-cell><x-cell>4</x-cell></x-row>';
    expect(await blocks(`<div>${page}</div>`)).toEqual(['甲|1\n乙|2', '间', '丙|3\n丁|4']);
  });

  test('terms and their definitions', async () => {
    expect(await blocks('<dl><dt>甲<dd>1<dd>2<dt>乙<dd>3<dd></dl>')).toEqual(['甲|1|2\n乙|3|']);
  });

  test('lists of short items, one list a row', async () => {
    const list = (texts: readonly string[]) => `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;
    expect(await blocks(`<div>${list(['甲', '0', '1'])}${list(['乙', '2', ''])}</div>`)).toEqual(['甲|0|1\n乙|2|']);
  });

  test('boxes whose style is elsewhere, by their looks', async () => {
    const row = (texts: readonly string[]) => `<div>${cells(texts, '<div>')}</div>`;
    const page = row(['甲', '0', '1']) + row(['乙', '2', '']) + row(['丙', '3', '4']);
    expect(await blocks(`<div>${page}</div>`)).toEqual(['甲|0|1\n乙|2|\n丙|3|4']);
  });
});

describe('boxes that are no table', () => {
  test('a page laid out with flex stays in order', async () => {
    const page =
      '<div style="display:flex"><div><ul><li>首页</li></ul></div><div><h1>题</h1><div style="display:flex"><span>时间</span><span>来源</span></div><p>文</p></div></div>';
    expect(await blocks(page)).toEqual(['首页', 'h1 题', '时间', '来源', '文']);
  });

  test('a page laid out with a grid stays in order', async () => {
    const page =
      '<div style="display:grid;grid-template-columns:1fr 3fr"><div>侧栏</div><div><p>文</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div></div>';
    expect(await blocks(page)).toEqual(['侧栏', '文', '甲|1\n乙|2']);
  });

  test('paragraphs of spans are prose', async () => {
    const line = '<p><span>一、</span><span>总体</span><span>情况</span></p>';
    expect(await blocks(line.repeat(3))).toEqual(['一、总体情况', '一、总体情况', '一、总体情况']);
  });

  test('rules for print or narrow screens do not count', async () => {
    const page =
      '<style>@media print{p{display:none}} @media (max-width:600px){p{display:none}} @media screen{b{display:none}} @import "x.css"; i{display:none}</style><p>文<b>隐</b><i>隐</i></p>';
    expect(await blocks(page)).toEqual(['文']);
  });

  test('a heading over the flex columns it is for', async () => {
    const flex = (texts: readonly string[]) =>
      `<div style="display:flex">${cells(texts, '<div style="flex:1">')}</div>`;
    const page =
      '<section><div style="display:flex"><div style="flex:2">事项</div><div style="flex:3"><p>申请人</p>' +
      `<div style="display:flex"><div style="flex:1">自然人</div><div style="flex:2"><p>单位</p>${flex(['企业', '院所'])}</div></div></div></div>` +
      '<div style="display:flex"><div style="flex:2">新收</div><div style="flex:1">7</div><div style="flex:1">5</div><div style="flex:1">3</div></div></section>';
    expect(await blocks(page)).toEqual([
      '事项|申请人|~申请人|~申请人\n~事项|自然人|单位|~单位\n~事项|~自然人|企业|院所\n新收|7|5|3',
    ]);
  });

  test('text in a line beside flex rows is no heading over them', async () => {
    const pair = (a: string, b: string) => `<div style="display:flex"><b>${a}</b><b>${b}</b></div>`;
    const page = `<section>${`<div style="display:flex"><p>甲</p><div><i>乙</i>${pair('丙', '1')}</div></div>`.repeat(2)}</section>`;
    expect(await blocks(page)).toEqual(['甲|乙/丙/1\n甲|乙/丙/1']);
  });

  test('a list whose entries draw nothing but a row', async () => {
    const row = (texts: readonly string[]) =>
      `<li><ul class=r>${texts.map((text) => `<li>${text}</li>`).join('')}</ul></li>`;
    const page = `<style>.r{display:flex}</style><ul>${row(['甲', '1'])} ${row(['乙', '2'])}</ul>`;
    expect(await blocks(page)).toEqual(['甲|1\n乙|2']);
  });

  test('an entry with a row and words beside it is no row', async () => {
    const row = (texts: readonly string[]) =>
      `<li>第<ul class=r>${texts.map((text) => `<li>${text}</li>`).join('')}</ul></li>`;
    const page = `<style>.r{display:flex}</style><ul>${row(['甲', '1'])}${row(['乙', '2'])}</ul>`;
    expect(await blocks(page)).toEqual(['第', '甲', '1', '第', '乙', '2']);
  });
});
