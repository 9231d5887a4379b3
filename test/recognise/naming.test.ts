import { expect, test } from 'vitest';
import { form2021 } from '../../src/forms/2021';
import { nameLabels } from '../../src/recognise/naming';
import { leafEntries, printedLabel } from '../../src/recognise/vocabulary';

const columns = leafEntries(form2021.tables.find(({ id }) => id === 'requests')?.blocks[0]?.columns ?? []);

function named(...labels: string[]): (string | undefined)[] {
  return nameLabels(labels.map(printedLabel), columns, () => false).map((leaf) => leaf?.leaf.id.split('.').at(-1));
}

const organisations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构'];

test('a heading that runs together with the one over it is named by its own words', () => {
  expect(named('申请人情况自然人', ...organisations, '其他', '总计')[0]).toBe('naturalPerson');
});

test('a heading of several columns names none of them', () => {
  expect(named('自然人', '法人或其他组织', '总计')[1]).toBeUndefined();
});
