import { describe, expect, test } from 'vitest';
import { blocks, read } from '../show';

describe('the text of a page', () => {
  test('line breaks part paragraphs, but not the lines of a title', async () => {
    const page = '<div>一、甲<br>　　文。<br><br>二、乙<p align=center>某县<br>年度报告</p><h1>某<br>县</h1></div>';
    expect(await blocks(page)).toEqual(['一、甲', '文。', '二、乙', '某县\n年度报告', 'h1 某\n县']);
  });

  test('text beside the items of a flex container is kept', async () => {
    expect(await blocks('<div style="display:flex">来源：<span>某局</span></div>')).toEqual(['来源：', '某局']);
  });

  test('headings by name and by role', async () => {
    expect(await blocks('<h3>甲</h3><div role=heading aria-level=2>乙</div>')).toEqual(['h3 甲', 'h2 乙']);
  });

  test('white space collapses, and neighbouring inline elements join', async () => {
    expect(await blocks('<p>共\n  收到 <b>1</b><i>2</i> 件</p>')).toEqual(['共 收到 12 件']);
  });

  test('a frame shows the page that it carries', async () => {
    const page = '<p>前<iframe srcdoc="<table><tr><td>甲<td>1<tr><td>乙<td>2</table>"></iframe><p>后';
    expect(await blocks(page)).toEqual(['前', '甲|1\n乙|2', '后']);
  });

  test('paragraphs that are the rows of a table are read as its lines', async () => {
    expect(await blocks('<h2>题</h2><p>文。</p><p>甲 | 1<br>乙 | 2</p>')).toEqual(['h2 题', '文。', '甲|1\n乙|2']);
  });

  test('what the style hides is not printed', async () => {
    const page =
      '<style>.t{display:none}.on{display:block}</style><p>前<p hidden>隐<p style="visibility:hidden">隐<div class=t>隐</div><div class="t on">显</div>';
    expect(await blocks(`${page}<table><tr><td>甲<td>1<tr><td>乙<td>2</table>`)).toEqual(['前', '显', '甲|1\n乙|2']);
  });

  test('a hidden copy of a table is not printed', async () => {
    const table = (figure: number) => `<table><tr><td>甲<td>${figure}<tr><td>乙<td>2</table>`;
    expect(await blocks(`<figure style="display:none">${table(9)}</figure>${table(1)}`)).toEqual(['甲|1\n乙|2']);
  });

  test('a page that a script would have shown is read', async () => {
    const page = '<div id=zoom style="display:none"><p>文</p><table><tr><td>甲<td>1<tr><td>乙<td>2</table></div>';
    expect(await blocks(page)).toEqual(['文', '甲|1\n乙|2']);
  });

  test('a table that a page carries as text for its script is read', async () => {
    const page =
      '<p>文</p><script>var html = "<table><tr><td>\\u7532<\\/td><td>1<\\/td><\\/tr><tr><td>乙<\\/td><td>2<\\/td><\\/tr><\\/table>";</script>';
    expect(await blocks(page)).toEqual(['文', '甲|1\n乙|2']);
  });

  test('a page inside the JSON answer of a site', async () => {
    const content = '<p>文</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>';
    const document = await read(JSON.stringify({ data: { title: '某县年度报告', content } }));
    expect(document.titles).toEqual(['某县年度报告']);
    expect(document.blocks).toHaveLength(2);
  });

  test('preformatted text is read as text', async () => {
    expect(await blocks('<p>表</p><pre>\n甲\t0\n乙\t1\n</pre>')).toEqual(['表', '甲|0\n乙|1']);
  });

  test('titles: what the site declares goes before the title of the window', async () => {
    const document = await read(
      '<title>某县 年报_门户</title><meta name="ArticleTitle" content="某县年报"><svg><title>图</title></svg><p>文',
    );
    expect(document.titles).toEqual(['某县年报', '某县 年报_门户']);
  });

  test('pictures large enough to be a table stand in their place; icons do not', async () => {
    const page =
      '<p>甲<p><img src=a.png width=640 height=800><p>乙<img src=i.gif width=16>丙<svg viewBox="0 0 24 24"></svg><img src=b.png><img>';
    expect(await blocks(page)).toEqual(['甲', '[picture]', '乙丙', '[picture]']);
  });

  test('a picture in a cell of a layout table', async () => {
    expect(await blocks('<table><tr><td><p>甲</p><img src=a.png></table>')).toEqual(['甲', '[picture]']);
  });
});

/** What the second cell of a row says. */
const cell = async (page: string) => (await blocks(`<table><tr><td>甲<td>${page}</table>`))[0]?.split('|')[1];

describe('digits that follow each other in other inks', () => {
  test.each([
    ['an old figure in red beside the new one', '<span style="color:red">12</span>15', '?1215'],
    ['an old figure in grey', '<font color="#bfbfbf">12</font><b>15</b>', '?1215'],
    ['colours known by their names alone', '<i style="color:crimson">12</i>15', '?1215'],
    [
      'one of them beside a colour that is known',
      '<i style="color:crimson">12</i><i style="color:#333">15</i>',
      '?1215',
    ],
    ['shades of black', '<i style="color:#333">12</i><i style="color:windowtext">15</i>15', '121515'],
    ['all of it in red', '<span style="color:red">1<b style="color:#f00">2</b></span>', '12'],
    ['the colour that is around', '<p style="color:red"><b>1</b><span style="color:red">2</span></p>', '12'],
    ['words in red', '<span style="color:red">共</span>12<span style="color:red">件</span>', '共12件'],
    ['a struck one, which is parted from the new one already', '<s style="color:red">86</s>12', '12'],
  ])('%s', async (_, page, expected) => {
    expect(await cell(page)).toBe(expected);
  });
});

describe('digits that follow each other in other sizes', () => {
  test.each([
    ['the mark of a note that is only small', '78<small>4</small>', '?784'],
    ['a size of its own', '78<span style="font-size:9pt">4</span>', '?784'],
    ['a share of the size around', '<p style="font-size:20px">78<i style="font-size:60%">4</i></p>', '?784'],
    ['a size of `font`', '1<font size="1">2</font>', '?12'],
    ['what word processors mix', '<i style="font-size:12pt">7</i><i style="font-size:10.5pt">8</i>', '78'],
    ['one size said in two ways', '<i style="font-size:16px">7</i><i style="font-size:medium">8</i>4', '784'],
    ['a size that has to be worked out is none that is known', '7<i style="font-size:inherit">8</i>', '78'],
    ['words', '78<small>件</small>', '78件'],
  ])('%s', async (_, page, expected) => {
    expect(await cell(page)).toBe(expected);
  });
});
