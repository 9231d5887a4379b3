import { describe, expect, test } from 'vitest';
import { blocks, read } from '../show';

describe('tables of HTML', () => {
  test('spread merged cells over every square they cover', async () => {
    const page = '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2</table>';
    expect(await blocks(page)).toEqual(['甲|乙|~乙\n~甲|1|2']);
  });

  test('a square stands where its cell begins', async () => {
    const document = await read('<table><tr><td rowspan=2>甲<td>乙<tr><td>1</table>');
    const [grid] = document.blocks;
    expect(grid?.type === 'grid' && grid.rows.flat().map((square) => square.location)).toEqual([
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 1, column: 2 },
      { table: 1, row: 1, column: 1 },
      { table: 1, row: 2, column: 2 },
    ]);
  });

  test('grids are counted in reading order', async () => {
    const small = '<table><tr><td>甲<td>1<tr><td>乙<td>2</table>';
    const document = await read(`${small}<p>文</p>${small}`);
    const tables = document.blocks.flatMap((block) =>
      block.type === 'grid' ? [block.rows[0]?.[0]?.location.table] : [],
    );
    expect(tables).toEqual([1, 2]);
  });

  test('a span claims no more than there is', async () => {
    const page = '<table><tr><td colspan=9999999>甲<tr><td rowspan=99>1<td>2<tr><td>3</table>';
    expect(await blocks(page)).toEqual(['甲|~甲\n1|2\n~1|3']);
  });

  test('rowspan 0 reaches to the end of its row group, not beyond', async () => {
    const page = '<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2<tbody><tr><td>乙<td>3</table>';
    expect(await blocks(page)).toEqual(['甲|1\n~甲|2\n乙|3']);
  });

  test('overlapping spans leave the square to the cell that was first', async () => {
    const page = '<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=2>d<td>e</table>';
    expect(await blocks(page)).toEqual(['a|b|c\nd|~b|e']);
  });

  test('a row with too few cells has absent squares, not blank ones', async () => {
    expect(await blocks('<table><tr><td>甲<td>1<td><tr><td>乙</table>')).toEqual(['甲|1|\n乙|∅|∅']);
  });

  test('unclosed cells in capital letters', async () => {
    expect(await blocks('<TABLE><TR><TD>甲<TD>0\n<TR><TD>乙<TD>1\n</TABLE>')).toEqual(['甲|0\n乙|1']);
  });

  test('captions stand before, heads above and feet below, wherever they are written', async () => {
    const page =
      '<table><tfoot><tr><td>计<td>3</tfoot><tr><td>甲<td>1<tr><td>乙<td>2<thead><tr><th>名<th>数</thead><caption>题</caption></table>';
    expect(await blocks(page)).toEqual(['题', '名|数\n甲|1\n乙|2\n计|3']);
  });

  test('empty rows are no rows', async () => {
    expect(await blocks('<table><tr></tr><tr><td>甲<td>1<tr></tr><tr><td>乙<td>2</table>')).toEqual(['甲|1\n乙|2']);
  });
});

describe('tables in tables', () => {
  const inner = '<table><tr><td>甲<td>0<td>1<tr><td>乙<td>2<td>3</table>';

  test('one that lays out a page gives its blocks in order', async () => {
    const page = `<table><tr><td><p>侧栏</p><td><h1>标题</h1>${inner}<p>尾</table>`;
    expect(await blocks(page)).toEqual(['侧栏', 'h1 标题', '甲|0|1\n乙|2|3', '尾']);
  });

  test('one cell alone lays out a page', async () => {
    expect(await blocks('<table><tr><td>标题</table>')).toEqual(['标题']);
  });

  test('one that holds prose lays out a page', async () => {
    const prose = '公开工作有序推进。'.repeat(60);
    expect(await blocks(`<table><tr><td>侧<td><p>${prose}</p><p>完</p></table>`)).toEqual(['侧', prose, '完']);
  });

  test('a long note does not make a table of figures a page', async () => {
    const rows = '<tr><td>甲<td>0'.repeat(30);
    const note = '注：本表所列数据均为本年度数据。'.repeat(30);
    const [grid] = await blocks(`<table>${rows}<tr><td colspan=2>${note}</table>`);
    expect(grid?.split('\n')).toHaveLength(31);
  });

  test('a frame drawn round a figure leaves the figure in its cell', async () => {
    const page = '<table><tr><td>甲<td>0<tr><td>乙<td><table><tr><td>12</table><tr><td>丙<td>5</table>';
    expect(await blocks(page)).toEqual(['甲|0\n乙|12\n丙|5']);
  });

  test('a small table inside a cell is told with the cell and by itself', async () => {
    const page = `<table>${'<tr><td>甲<td>0'.repeat(5)}<tr><td>乙<td>${inner}</table>`;
    const [outer, own] = await blocks(page);
    expect(outer).toContain('乙|甲/0/1/乙/2/3');
    expect(own).toBe('甲|0|1\n乙|2|3');
  });
});

describe('what a cell says', () => {
  const cell = async (content: string) =>
    (await blocks(`<table><tr><td>甲<td>${content}<tr><td>乙<td>0</table>`))[0]?.split('\n')[0];

  test.each([
    ['20<span>23</span>', '2023'],
    ['<p>一</p><p>二</p>', '一/二'],
    ['一<br>二', '一/二'],
    ['&nbsp;', ''],
    ['\u200b12\ufeff', '12'],
    ['<input value="7"><input type=hidden value=9>', '7'],
    ['<textarea>12</textarea>', '12'],
    ['<select><option>1<option selected>5</select>', '5'],
    ['<input type=checkbox value=on>', ''],
    ['12<sup>1</sup>', '12¹'],
    ['<!-- 9 --><script>9</script><style>9</style><template>9</template><noscript>9</noscript>3', '3'],
    ['<s>3</s>4', '4'],
    ['<s>37</s> 14', '14'],
    ['<p><strike>37</strike></p><p>14</p>', '14'],
    ['<span style="text-decoration:line-through">1,037</span><br>14', '14'],
    ['1<del>8</del><ins>78</ins>', '178'],
    ['4<s>3</s>', '?43'],
    ['<p>14</p><p><s>37</s></p>', '?14/37'],
    ['<s>3</s>4件<s>5</s>6', '?34件56'],
    ['<s>3件</s>4', '?3件4'],
    ['<s>3</s>见注', '?3见注'],
    ['<s>3</s>4<img src=i.png width=20>', '?4'],
    ['<s>3</s>', '?3'],
    ['<s>3<span>4</span></s>', '?34'],
    ['<img src=9.png width=20>', '?'],
    ['9<img src=i.png width=20>', '?9'],
    ['<img src=spacer.gif width=1 height=1>', ''],
    ['<o:p>6</o:p>', '6'],
    ['<![if !supportEmptyParas]>&nbsp;<![endif]>8', '8'],
    ['<ruby>三<rt>san</rt></ruby>', '三'],
    ['<span style="display:none">9</span>2', '2'],
    ['<span hidden>9</span>2', '2'],
    ['<span style="mso-hide:all">9</span>2', '2'],
    ['<span style="position:absolute;left:-9999px">9</span>2', '2'],
    ['<span style="font-size:0">9</span>2', '2'],
    ['<span aria-hidden=true>9</span>', '9'],
  ])('%s', async (content, said) => {
    expect(await cell(content)).toBe(`甲|${said}`);
  });
});

describe('a head without height', () => {
  const flat = (content: string, height = '0px') =>
    `<thead><tr style="height:${height}"><th style="height:${height}">${content}</th><th style="height:${height}"></th></tr></thead>`;
  const body = '<tbody><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></tbody>';

  test('that says nothing takes no row', async () => {
    const head = flat('<div style="height:0;overflow:hidden">名</div>');
    expect(await blocks(`<table>${head}${body}</table>`)).toEqual(['甲|1\n乙|2']);
  });

  test('is as high as what it says', async () => {
    expect(await blocks(`<table>${flat('<div>名</div>')}${body}</table>`)).toEqual(['名|\n甲|1\n乙|2']);
  });

  test('keeps its row where it has a height', async () => {
    const head = flat('<div style="height:0;overflow:hidden">名</div>', '8px');
    expect(await blocks(`<table>${head}${body}</table>`)).toEqual(['|\n甲|1\n乙|2']);
  });
});
