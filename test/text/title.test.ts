import { expect, test } from 'vitest';
import { readTitle } from '../../src/text/title';

test.each(['法定主动公开内容', '信息公开制度', '政策公开栏目'])(
  'what a part of a site is called by, beside a title, is no authority: %s',
  (part) => {
    const read = readTitle(`${part} 2022年政府信息公开工作年度报告`);
    expect(read).toEqual({ organization: null, year: 2022 });
  },
);

test('the authority that a title names is read', () => {
  const read = readTitle('柳溪县水利局2022年政府信息公开工作年度报告');
  expect(read).toEqual({ organization: '柳溪县水利局', year: 2022 });
});

test.each([
  ['青石县教育局2022—2023年政府信息公开工作年度报告', null, '青石县教育局'],
  ['青石县教育局2022年1月至2023年6月政府信息公开工作年度报告', null, '青石县教育局'],
  ['青石县教育局20232年政府信息公开工作年度报告', null, null],
  ['青石县教育局23年政府信息公开工作年度报告', null, null],
  ['青石县教育局2023年上半年政府信息公开工作报告', 2023, '青石县教育局'],
  ['青石县教育局（2023年1月1日至12月31日）政府信息公开工作年度报告', 2023, '青石县教育局'],
  ['2023年度青石县教育局政府信息公开工作年度报告（2024年1月20日）', 2023, '青石县教育局'],
  ['青石县教育局2023年政府信息公开工作年度报告(2024-01-25)', 2023, '青石县教育局'],
])(
  'a year is one that stands alone in the title, and no piece of a period is part of a name: %s',
  (title, year, organization) => {
    expect(readTitle(title)).toEqual({ organization, year });
  },
);
