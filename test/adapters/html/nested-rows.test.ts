import { describe, expect, test } from 'vitest';
import { blocks } from '../show';

const table = (...rows: string[]) => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;
const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
const inside = (...texts: string[]) => table(cells(...texts));

describe('figures of a row in a table inside one cell', () => {
  test('take columns of their own, under headings that do as well', async () => {
    const heads = table('<td rowspan=2>自然人<td colspan=2>单位<td rowspan=2>合计', cells('企业', '院所'));
    const page = table(
      `<td colspan=2><td>${heads}`,
      `<td colspan=2>收到<td>${inside('3', '1', '2', '6')}`,
      `<td rowspan=2>答复<td>公开<td>${inside('3', '', '2', '5')}`,
      `<td>不公开<td>${inside('', '1', '', '1')}`,
    );
    expect(await blocks(page)).toEqual([
      '|~|自然人|单位|~单位|合计\n~|~|~自然人|企业|院所|~合计\n收到|~收到|3|1|2|6\n答复|公开|3||2|5\n~答复|不公开||1||1',
    ]);
  });

  test('take the columns that their cell covers', async () => {
    const page = table(
      cells('项目', '自然人', '单位'),
      `<td>收到<td colspan=2>${inside('3', '1')}`,
      `<td>答复<td colspan=2>${inside('2', '0')}`,
    );
    expect(await blocks(page)).toEqual(['项目|自然人|单位\n收到|3|1\n答复|2|0']);
  });

  test('stay together where the rows have not as many each, so that none is named wrongly', async () => {
    const page = table(
      cells('项目', '自然人、单位', '注'),
      `<td>收到<td>${inside('3', '1')}<td>甲`,
      `<td>答复<td>${inside('2', '0', '2')}<td>乙`,
    );
    expect((await blocks(page))[0]).toBe('项目|自然人、单位|注\n收到|3/1|甲\n答复|2/0/2|乙');
  });

  test('stay together beside what cannot be read', async () => {
    const page = table(
      cells('项目', '自然人', '单位'),
      `<td>收到<td colspan=2>${inside('3', '1')}`,
      `<td>答复<td colspan=2>${inside('2', '0')}`,
      `<td>结转<td colspan=2>${inside('1', '0')}<img src=1.png width=20>`,
    );
    expect((await blocks(page))[0]).toBe('项目|自然人|单位\n收到|3|1\n答复|2|0\n结转|?1/0|~?1/0');
  });

  test('tables in the columns of a page stay tables', async () => {
    const page = table(`<td>${inside('甲', '1')}<td>文`, `<td>${inside('乙', '2')}<td>文`);
    expect(await blocks(page)).not.toContain('甲|1|文\n乙|2|文');
  });
});
