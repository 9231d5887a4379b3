import { describe, expect, test } from 'vitest';
import { text } from '../../../src/adapters/text/index';
import { blocks, read } from '../show';

const lines = (...all: string[]) => all.join('\n');

describe('tables in text', () => {
  test('tabs: trailing ones are blank cells, missing ones absent', async () => {
    expect(await blocks(lines('甲\t1\t\t', '乙\t2', '\t丙\t3\t4'))).toEqual(['甲|1||\n乙|2|∅|∅\n|丙|3|4']);
  });

  test('another end of line than those of the file breaks a figure, not the row', async () => {
    for (const end of ['\r', '\v', '\f', '\u2028', '\u2029'])
      expect(await blocks(lines('甲\t1\t2', `乙\t3\t4${end}5`, '丙\t6\t7'))).toEqual([`甲|1|2\n乙|3|4${end}5\n丙|6|7`]);
    expect(await blocks('甲\t1\r乙\t2\r3\t4')).toEqual(['甲|1\n乙|2\n3|4']);
  });

  test('blank cells stripped off the ends come back where every cell stands in its column', async () => {
    const rows = ['\t\t甲\t乙', '总\t子\t1', '\t丑\t2\t3', '\t寅\t4'];
    expect(await blocks(lines(...rows))).toEqual(['||甲|乙\n总|子|1|\n|丑|2|3\n|寅|4|']);
  });

  test('a tab at the end of every line begins no cell', async () => {
    expect(await blocks(lines('甲\t乙\t', '1\t2\t'))).toEqual(['甲|乙\n1|2']);
  });

  test('a browser writes cells that hold paragraphs between empty lines, with a tab between', async () => {
    const cellsOf = (...row: string[]) => row.join('\n\n\t\n\n');
    const rows = [cellsOf('甲', '一季\n\n度', '乙'), cellsOf('总', '', '2'), cellsOf('子', '3', '4')];
    const page = `表前\n\n${rows.join('\n\n\n\n\n')}\n\n三、表后\n\n${cellsOf('丙', '5')}\n\n末。`;
    expect(await blocks(page)).toEqual(['表前', '甲|一季度|乙\n总||2\n子|3|4', '三、表后', '丙|5', '末。']);
  });

  test('marks that mail puts before every line are none of them', async () => {
    const rows = ['甲\t\t1', '\t乙\t2', '\t丙\t3'];
    const prose = Array.from({ length: 8 }, (_, i) => `第${i + 1}段。`);
    const quoted = (mark: string) => ['发件人：某某', '', ...[...rows, '', ...prose].map((line) => `${mark}${line}`)];
    const said = ['发件人：某某', '甲||1\n|乙|2\n|丙|3', ...prose];
    for (const mark of ['> ', '>', '> > ', '>> ']) expect(await blocks(lines(...quoted(mark))), mark).toEqual(said);
    const few = ['> 大于', '5', '一、总体情况'];
    expect(await blocks(lines(...few))).toEqual(few);
  });

  test('headings over comma separated figures are of the table', async () => {
    expect(await blocks(lines('项,甲,乙', '子,1,2', '丑,,'))).toEqual(['项|甲|乙\n子|1|2\n丑||']);
  });

  test('dashes one by one between bars are cells where the borders are drawn', async () => {
    expect(await blocks(lines('| 甲 | 乙 |', '| --- | --- |', '| - | - |', '| 1 | - |'))).toEqual(['甲|乙\n-|-\n1|-']);
  });

  test('each line is a row where borders part but the head from the rest', async () => {
    const [rule, ...rows] = ['+----+----+', '| 项 | 甲 |', '| 子 | 1  |', '| 丑 | 2  |'];
    expect(await blocks(lines(rule, rows[0] ?? '', rule, ...rows.slice(1), rule))).toEqual(['项|甲\n子|1\n丑|2']);
  });

  test('a cell in quotation marks may reach over lines', async () => {
    expect(await blocks(lines('项,甲,乙', '"子', '丑",1,""', '寅,"2",3'))).toEqual(['项|甲|乙\n子/丑|1|\n寅|2|3']);
    expect(await blocks(lines('项\t甲', '"子', '丑"\t1'))).toEqual(['项|甲\n子/丑|1']);
    expect(await blocks(lines('"他说了。', '然后走了。'))).toEqual(['"他说了。', '然后走了。']);
  });

  test('lists in square brackets are rows, one a line or in one list', async () => {
    expect(await blocks(lines("['项', '甲', None]", '["子", 1, "2"],'))).toEqual(['项|甲|\n子|1|2']);
    expect(await blocks("[['项', '甲'], ['子', '1']]")).toEqual(['项|甲\n子|1']);
    expect(await blocks(lines('[1] 注', '[2] 又注'))).toEqual(['[1] 注', '[2] 又注']);
  });

  test('UTF-16 with a byte order mark is text', () => {
    const units = Uint16Array.from('\ufeff甲\t1\n乙\t2', (character) => character.charCodeAt(0));
    expect(text.claims({ bytes: new Uint8Array(units.buffer) })).toBe(true);
  });

  test('without bars at the edges a bar there follows a blank cell', async () => {
    expect(await blocks(lines('总 | 子 | 1', ' | 丑 | 2', ' | 寅 | '))).toEqual(['总|子|1\n|丑|2\n|寅|']);
  });

  test('figures that do not line up are cells in their order', async () => {
    expect(await blocks(lines('甲    10    20', '乙乙    1    2', '丙丙丙    300    4'))).toEqual([
      '甲|10|20\n乙乙|1|2\n丙丙丙|300|4',
    ]);
  });

  test('a box drawn on all sides is read by its geometry, merged cells and wrapped texts too', async () => {
    expect(
      await blocks(
        lines(
          '┌──┬────────┐',
          '│  │甲乙    │',
          '│  ├───┬────┤',
          '│  │丙 │丁  │',
          '│  │   │戊  │',
          '├──┼───┼────┤',
          '│子│1  │ 23 │',
          '└──┴───┴────┘',
        ),
      ),
    ).toEqual(['|甲乙|~甲乙\n~|丙|丁/戊\n子|1|23']);
  });

  test('dashes over and under a table tell its columns, blank cells and wrapped rows too', async () => {
    const table = [
      '  ------ ------ ------',
      '  项     甲     乙乙',
      '  子     1      ',
      '  丑            22',
      '  ------ ------ ------',
    ];
    expect(await blocks(lines(...table))).toEqual(['项|甲|乙乙\n子|1|\n丑||22']);
    const spaced = ['------ ------', '项     甲', '', '子     1', '子', '', '丑     2', '------ ------'];
    expect(await blocks(lines(...spaced))).toEqual(['项|甲\n子/子|1\n丑|2']);
  });

  test('columns of a writer that counts every character as one', async () => {
    expect(await blocks(lines('信息     甲甲甲   乙乙乙', '丑      0     1', '寅卯辰巳         23'))).toEqual([
      '信息|甲甲甲|乙乙乙\n丑|0|1\n寅卯辰巳||23',
    ]);
  });

  test('one space parts a label that fills its column from its figure', async () => {
    expect(await blocks(lines('项        甲甲   乙乙', '规章      0      6', '规范性文件 3      4'))).toEqual([
      '项|甲甲|乙乙\n规章|0|6\n规范性文件|3|4',
    ]);
  });

  test('figures that different widths put under different headings are known by their order alone', async () => {
    expect(await blocks(lines('甲        乙乙乙    丙丙', '丁丁丁丁丁丁    5', '戊            6'))).toEqual([
      '甲|乙乙乙|丙丙\n丁丁丁丁丁丁|5|∅\n戊|6|∅',
    ]);
  });

  test('characters broken in two leave no figure of their table certain', async () => {
    const document = await read(lines('表。', '|项\ufffd|甲|', '|子|1|'));
    const doubts = document.blocks.flatMap((block) =>
      block.type === 'grid' ? block.rows.flat().map((square) => square.doubt) : [],
    );
    expect(doubts).toEqual(Array(4).fill('cell-uncertain'));
  });

  test('figures run together in one piece leave the columns unsaid', async () => {
    const [table] = await blocks(lines('项  甲  乙  丙', '子  1   2   3', '丑  3件 4件'));
    expect(table).toContain('丑|3件|4件|∅');
  });

  test('a heading underlined in the manner of Markdown ends the cells before it', async () => {
    const cells = ['项', '甲', '子', '1', '丑', '2', '寅', '3', '卯', '4', '辰', '5'];
    const [table, heading] = await blocks(
      lines(...cells.flatMap((text) => [text, '']), '问题与改进', '----------', '', '文。'),
    );
    expect(table).toMatch(/5$/);
    expect(heading).toContain('问题与改进');
  });

  test('a row of tabs alone is a row of blanks', async () => {
    expect(await blocks(lines('甲\t乙', '\t'))).toEqual(['甲|乙\n|']);
  });

  test('a row of blanks whose tabs an editor stripped stands under its headings', async () => {
    expect(await blocks(lines('题', '', '甲\t乙', '', '', '文。', '', '文。'))).toEqual([
      '题',
      '甲|乙\n|',
      '文。',
      '文。',
    ]);
    expect(await blocks(lines('题', '', '甲\t1', '', '', '文。', '', '文。'))).toEqual(['题', '甲|1', '文。', '文。']);
  });

  test('an empty line does not end a table that goes on with figures', async () => {
    expect(await blocks(lines('甲\t乙\t', '1\t2', '', '3\t4\t5\t6'))).toEqual(['甲|乙||∅\n1|2|∅|∅\n3|4|5|6']);
  });

  test('a header of other width after an empty line begins a table', async () => {
    expect(await blocks(lines('甲\t乙', '1\t2', '', '丙\t丁\t戊', '3\t4\t5'))).toEqual([
      '甲|乙\n1|2',
      '丙|丁|戊\n3|4|5',
    ]);
  });

  test('a heading divides two tables', async () => {
    expect(await blocks(lines('甲\t1', '三、情况', '乙\t2'))).toEqual(['甲|1', '三、情况', '乙|2']);
  });

  test('a short line between rows is a row whose cells are merged', async () => {
    expect(await blocks(lines('甲\t1', '第二项', '乙\t2'))).toEqual(['甲|1\n第二项|∅\n乙|2']);
  });

  test('tabs that indent prose make no table', async () => {
    expect(await blocks(lines('\t一、总体情况', '\t全年公开信息3条。'))).toEqual(['一、总体情况', '全年公开信息3条。']);
  });

  test('wide spaces: figures line up on the left, labels reach over columns', async () => {
    const page = lines(
      '说明栏目的文字        情况        总计',
      '                      甲    乙',
      '一、新收申请的数量    1     20    21',
      '二、结果    公开      3     4     7',
    );
    expect(await blocks(page)).toEqual([
      '说明栏目的文字|~说明栏目的文字|情况||总计\n||甲|乙|\n一、新收申请的数量|~一、新收申请的数量|1|20|21\n二、结果|公开|3|4|7',
    ]);
  });

  test('wide spaces: figures line up on the right', async () => {
    expect(await blocks(lines('甲      1     20', '乙    100      3'))).toEqual(['甲|1|20\n乙|100|3']);
  });

  test('wide spaces: a square with nothing in it is blank', async () => {
    expect(await blocks(lines('甲    1    2', '乙         3', '丙    4    5'))).toEqual(['甲|1|2\n乙||3\n丙|4|5']);
  });

  test('wide spaces: quotation marks as wide as the writer held them', async () => {
    expect(await blocks(lines('甲“乙”丙丁  1  2', '甲甲乙乙丙丁  3  4'))).toEqual(['甲“乙”丙丁|1|2\n甲甲乙乙丙丁|3|4']);
    expect(await blocks(lines('甲“乙”丙丁    1  2', '甲甲乙乙丙丁  3  4'))).toEqual([
      '甲“乙”丙丁|1|2\n甲甲乙乙丙丁|3|4',
    ]);
  });

  test('cells of AsciiDoc reach over the columns and rows that they say', async () => {
    const page = ['[cols="1,2*"]', '|===', '2+|甲组 .2+|共', '|子 |丑', '.2+|总 a|寅', '续 |3', '2*|4', '|==='];
    expect(await blocks(lines(...page))).toEqual(['[cols="1,2*"]', '甲组|~甲组|共\n子|丑|~共\n总|寅/续|3\n~总|4|4']);
    expect(await blocks(lines('|===', '|甲 |乙', '|子', '2+|3', '|==='))).toEqual(['|甲|乙\n|子|∅\n2+|3|∅']);
  });

  test('the list of lists of reStructuredText is a table', async () => {
    const page = [
      '.. list-table:: 表',
      '   :header-rows: 1',
      '',
      '   * - 甲',
      '     - 乙',
      '   * - 子',
      '',
      '       续',
      '     - 1',
    ];
    expect(await blocks(lines('前', '', ...page, '', '后'))).toEqual(['前', '甲|乙\n子/续|1', '后']);
  });

  test('squares marked as part of the cell above say what it says', async () => {
    const page = ['| 总 | 子 | 1 |', '|---|---|---|', '| ^^ | 丑 | 2 |', '| ^^ | ^^ | 3 |'];
    expect(await blocks(lines(...page))).toEqual(['总|子|1\n~总|丑|2\n~总|~丑|3']);
    const [grid] = (await read(lines(...page))).blocks;
    const last = grid?.type === 'grid' ? grid.rows[2] : [];
    expect(last?.map(({ continued, location }) => [continued, location.column])).toEqual([
      [true, 1],
      [true, 2],
      [false, 3],
    ]);
  });

  test('commas, with quotes', async () => {
    expect(await blocks(lines('"甲,乙",1,2', '丙,,"3"'))).toEqual(['甲,乙|1|2\n丙||3']);
  });

  test('figures parted by single spaces', async () => {
    expect(await blocks(lines('一、新收 1 0 0 1', '二、结转 0 0 0 0'))).toEqual(['一、新收|1|0|0|1\n二、结转|0|0|0|0']);
  });

  test('headings parted by single spaces stand over one line of figures, and rows of one figure between them', async () => {
    const page = ['内容 制发 废止 有效', '规章 0 1 2', '第（五）项', '内容 决定数量', '许可 30'];
    expect(await blocks(lines(...page))).toEqual([
      '内容|制发|废止|有效\n规章|0|1|2\n第（五）项|∅|∅|∅\n内容|决定数量|∅|∅\n许可|30|∅|∅',
    ]);
    expect(await blocks(lines('维持 纠正 总计', '0 2 2'))).toEqual(['维持|纠正|总计\n0|2|2']);
    expect(await blocks(lines('科长 组长', '许可 30'))).toEqual(['科长 组长', '许可 30']);
  });

  test('one cell a line; an empty line is a blank cell', async () => {
    const page = lines(
      '二、公开',
      '',
      '内容',
      '制发',
      '废止',
      '有效',
      '规章',
      '0',
      '',
      '1',
      '文件',
      '2',
      '3',
      '4',
      '',
      '本年公开顺利。',
    );
    expect(await blocks(page)).toEqual([
      '二、公开',
      '内容\n制发\n废止\n有效\n规章\n0\n\n1\n文件\n2\n3\n4',
      '本年公开顺利。',
    ]);
  });

  test('one cell a line with an empty line after each', async () => {
    const page = ['内容', '制发', '废止', '规章', '0', '1', '文件', '2', '', '3', '其他', '4'].join('\n\n');
    expect(await blocks(page)).toEqual(['内容\n制发\n废止\n规章\n0\n1\n文件\n2\n\n3\n其他\n4']);
  });

  test('cells that have run together stay as they are', async () => {
    expect(await blocks(lines('规范性文件1077', '规章000'))).toEqual(['规范性文件1077', '规章000']);
  });

  test('boxes drawn with lines, several lines a row', async () => {
    const page = lines(
      '┌──┬──┐',
      '│甲 │ 0│',
      '├──┼──┤',
      '│乙 │12│',
      '└──┴──┘',
      '',
      '+---+---+',
      '| a | b |',
      '| c |   |',
      '+===+===+',
      '| 1 | 2 |',
      '+---+---+',
      '| 3 | 4 |',
      '+---+---+',
    );
    expect(await blocks(page)).toEqual(['甲|0\n乙|12', 'a/c|b\n1|2\n3|4']);
  });

  test('squares know their line', async () => {
    const document = await read(lines('题', '', '甲\t1', '乙\t2'));
    const [title, grid] = document.blocks;
    expect(title?.type === 'paragraph' && title.location).toEqual({ line: 1 });
    expect(grid?.type === 'grid' && grid.rows[1]?.[1]?.location).toEqual({ table: 1, row: 2, column: 2, line: 4 });
  });
});

describe('Markdown', () => {
  test('headings, pipes, escapes and emphasis', async () => {
    const document = await read(
      lines('# 题', '', '## 二、公开', '', '| 甲 | **1** |', '| --- | :-: |', '| 乙\\|丙 | 2\\. |'),
    );
    expect(document.format).toBe('markdown');
    expect(
      await blocks(lines('# 题', '', '## 二、公开', '', '| 甲 | **1** |', '| --- | :-: |', '| 乙\\|丙 | 2\\. |')),
    ).toEqual(['h1 题', 'h2 二、公开', '甲|1\n乙|丙|2.']);
  });

  test('a blank heading is no row, and short rows have absent squares', async () => {
    expect(await blocks(lines('|  |  |  |', '|---|---|---|', '| 甲 | 1 |', '| 乙 |  | 2 |'))).toEqual([
      '甲|1|∅\n乙||2',
    ]);
  });

  test('pipes without outer bars or a separator', async () => {
    expect(await blocks(lines('甲 | 乙', '--|--', '1 | 2'))).toEqual(['甲|乙\n1|2']);
    expect(await blocks(lines('| 甲 | 1 |', '| 乙 | 2 |'))).toEqual(['甲|1\n乙|2']);
  });

  test('mark-up inside', async () => {
    const page = lines(
      '# 题',
      '<table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table>',
      '文',
      '',
      '| 丙 | 3 |',
      '|---|---|',
      '| 丁 | 4 |',
    );
    expect(await blocks(page)).toEqual(['h1 题', '甲|1\n乙|2', '文', '丙|3\n丁|4']);
  });
});

describe('what is no text', () => {
  test.each([
    ['control characters', 'a\u0000b'],
    ['RTF', '{\\rtf1 x}'],
    ['a zip archive', 'PK\u0003\u0004'],
    ['a PDF', '%PDF-1.7'],
    ['the XML of other formats', '<?xml version="1.0"?><w:wordDocument></w:wordDocument>'],
  ])('%s', (_, content) => {
    expect(text.claims({ bytes: new TextEncoder().encode(content) })).toBe(false);
  });
});

describe('text inside JSON', () => {
  const table = ['| 甲 | 乙 |\n', '|----|----|\n', '| 1 | 2 |\n', '| 3 | 4 |'];

  test('is what its strings of several lines say', async () => {
    const answer = {
      code: 0,
      data: { id: 'a-1', content: lines('一、总体情况', ...table.map((line) => line.trim())) },
    };
    expect(await blocks(JSON.stringify(answer))).toEqual(['一、总体情况', '甲|乙\n1|2\n3|4']);
  });

  test('may stand in lists of lines, as notebooks keep it', async () => {
    const cell = (...source: string[]) => ({ cell_type: 'markdown', metadata: {}, source });
    const notebook = { cells: [cell('# 题\n', '\n', '文。'), cell(...table)], nbformat: 4 };
    expect(await blocks(JSON.stringify(notebook, null, 1))).toEqual(['h1 题', '文。', '甲|乙\n1|2\n3|4']);
  });

  test('is not read alone where the table stands beside it, in lists', async () => {
    const answer = {
      content: lines('一、总体情况', '文。'),
      rows: [
        ['甲', '1', '2'],
        ['乙', '3', '4'],
      ],
    };
    const shown = await blocks(JSON.stringify(answer, null, 1));
    for (const text of ['甲', '3', '4']) expect(shown.join()).toContain(text);
  });
});
