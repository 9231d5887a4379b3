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
