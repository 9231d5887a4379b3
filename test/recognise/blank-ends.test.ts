import { expect, test } from 'vitest';
import { extractReport } from '../../src/extract';

const title = '青石县白鹭镇人民政府2022年政府信息公开工作年度报告\n\n一、总体情况\n\n本年工作平稳。\n\n';
const headings = [
  '三、收到和处理政府信息公开申请情况\n',
  '申请情况\t申请人情况\t\t\t\t\t\t总计',
  '\t自然人\t法人或其他组织',
  '\t\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他',
];
const read = async (...rows: string[]) => {
  const { cells, problems } = await extractReport(title + [...headings, ...rows].join('\n'));
  const value = (id: string) => new Map(Object.entries(cells)).get(id)?.value;
  return { value, codes: problems.filter(({ code }) => code === 'row-uncertain').map(({ cells = [] }) => cells[0]) };
};
const received = '一、本年新收政府信息公开申请数量\t5\t1\t0\t0\t0\t0\t6';

test('a row with blanks at its ends is read as it is printed, though its sum is wrong', async () => {
  const { value, codes } = await read(
    received,
    '三、本年度办理结果\t（一）予以公开\t\t0\t0\t0\t0\t0\t3\t0\t',
    '\t（二）部分公开（区分处理的，只计这一情形，不计其他情形）\t\t2\t0\t0\t0\t0\t0\t5\t',
  );
  expect(value('requests.granted.otherOrganization')).toBe(3);
  expect(value('requests.granted.total')).toBe(0);
  expect(value('requests.partiallyGranted.total')).toBe(5);
  expect(codes).not.toContain('requests.granted.naturalPerson');
});

test('a row whose sum holds under other squares than those left is told', async () => {
  const { value, codes } = await read(received, '三、本年度办理结果\t（一）予以公开\t\t4\t0\t0\t0\t0\t4\t9');
  expect(value('requests.granted.total')).toBeUndefined();
  expect(codes).toContain('requests.granted.naturalPerson');
});
