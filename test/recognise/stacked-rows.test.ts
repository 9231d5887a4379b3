import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const head = `<h1>青石县白鹭镇人民政府2022年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>本年工作平稳。</p>
<p>三、收到和处理政府信息公开申请情况</p><table>
<tr><td colspan=2 rowspan=2>申请情况</td><td>自然人</td><td>商业企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td>
<td rowspan=2>总计</td></tr><tr></tr>
<tr><td colspan=2>一、本年新收政府信息公开申请数量</td><td>9</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>13</td></tr>`;

const labels = ['1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及“三安全一稳定”'];

/** Reads a table of which one row has these squares behind its group; the lines of a square are parted by a break. */
async function read(...squares: string[]) {
  const cells = squares.map((square) => `<td>${square.replaceAll('\n', '<br>')}</td>`).join('');
  const page = `${head}<tr><td>（三）不予公开</td>${cells}</tr></table>`;
  const { cells: found, problems } = await extractReport(page);
  const told = new Set(problems.flatMap((problem) => problem.cells ?? []));
  const figureOf = (id: string) => (told.has(id) ? 'told' : new Map(Object.entries(found)).get(id)?.value);
  return (column: string) =>
    ['stateSecret', 'prohibitedByLaw', 'safetyAndStability'].map((row) => figureOf(`requests.denied.${row}.${column}`));
}

const blank = ['', '', '', ''];

test('rows that stand one below the other in the squares of one are read line by line', async () => {
  const valuesOf = await read(labels.join('\n'), '3\n0\n1', '1\n2\n0', ...blank, '4\n2\n1');
  expect(valuesOf('naturalPerson')).toEqual([3, 0, 1]);
  expect(valuesOf('business')).toEqual([1, 2, 0]);
  expect(valuesOf('research')).toEqual([null, null, null]);
  expect(valuesOf('total')).toEqual([4, 2, 1]);
});

test('a square with fewer figures than there are rows leaves all of them told', async () => {
  const valuesOf = await read(labels.join('\n'), '3\n1', '1\n2\n0', ...blank, '4\n2\n1');
  expect(valuesOf('naturalPerson')).not.toContain(3);
  expect(valuesOf('total')).not.toContain(4);
});

test('a label broken over lines is one row, and figures broken over lines are not parted among rows', async () => {
  const valuesOf = await read('2.其他法律行政\n法规禁止公开', '1\n2', '0\n0', ...blank, '1\n2');
  expect(valuesOf('total')).not.toContain(1);
  expect(valuesOf('total')).not.toContain(2);
});

test('one figure for rows that stand in one is told, and none of theirs', async () => {
  const beside = await read(labels.join('\n'), '3\n0\n1', '1\n2\n0', ...blank, '7');
  expect(beside('total')).toEqual(['told', 'told', 'told']);
  const all = await read(labels.slice(0, 2).join('\n'), '3', '2', ...blank, '5');
  expect(all('naturalPerson').slice(0, 2)).toEqual(['told', 'told']);
  expect(all('total').slice(0, 2)).toEqual(['told', 'told']);
});

test('a figure beside two rows of which one goes on over a line is told', async () => {
  const beside = await read(['1.属于国家秘密', '2.其他法律行政', '法规禁止公开'].join('\n'), '3', '', ...blank, '3');
  expect(beside('naturalPerson')).not.toContain(3);
  const broken = await read(['2.其他法律行政', '法规禁止公开'].join('\n'), '3', '', ...blank, '3');
  expect(broken('naturalPerson')[1]).toBe(3);
});
