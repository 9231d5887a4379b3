import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { sections as official } from '../../src/forms/sections';
import type { Report } from '../../src/model/index';
import { reportOf } from '../builders/report';

type Kind = (typeof official)[number]['kind'];
const order = official.map((section) => section.kind);
const whole: Readonly<Record<Kind, string>> = {
  overview: '全年工作平稳。',
  disclosure: '见下表。',
  requests: '见下表。',
  disputes: '见下表。',
  improvements: '人手不足，拟加强培训。',
  other: '本年度未收取信息处理费。',
};

interface Told {
  readonly kinds?: readonly Kind[];
  readonly numbers?: readonly number[];
  readonly foreword?: string;
  readonly texts?: Partial<Record<Kind, string>>;
  readonly year?: number;
  readonly edition?: '2019' | '2021';
}

/** A report of six sections without a table, changed as told. */
function reportWith({ kinds = order, numbers, foreword, texts = {}, year = 2023, edition = '2021' }: Told): Report {
  const location = { line: 1 };
  const said = kinds.map((kind, index) => ({
    number: numbers?.[index] ?? order.indexOf(kind) + 1,
    kind,
    heading: `${official.find((section) => section.kind === kind)?.label}`,
    passages: [{ text: texts[kind] ?? whole[kind], location }],
    location,
  }));
  const ahead = { number: null, kind: null, heading: '', passages: [{ text: foreword ?? '', location }], location };
  return reportOf({}, { edition, year, sections: foreword === undefined ? said : [ahead, ...said] });
}

const rules = (told: Told) => checkReport(reportWith(told)).findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('rules on the document', () => {
  test('a report as it should be gives no finding', () => {
    const foreword = '本报告按国办公开办函〔2021〕30号编制，统计期限为2023年1月1日至2023年12月31日。';
    expect(rules({ foreword })).toEqual([]);
  });

  test.each<[string, Told, string[]]>([
    ['a section is missing', { kinds: order.slice(0, 5) }, ['section-missing note']],
    ['a section bears the number of another', { numbers: [1, 2, 3, 4, 4, 6] }, ['section-misnumbered note']],
    ['a section stands twice', { kinds: [...order, 'overview'] }, ['section-disordered note']],
    [
      'two sections changed places',
      { kinds: ['overview', 'disclosure', 'disputes', 'requests', 'improvements', 'other'] },
      ['section-disordered note'],
    ],
    [
      'the period is that of another year',
      { foreword: '数据统计期限为 2022年1月1日 至 12月31日。' },
      ['period-mismatch note'],
    ],
    [
      'the notice cited is that of another form',
      { foreword: '按照国办公开办函〔2019〕60号的要求编制。' },
      ['cited-notice-mismatch note'],
    ],
    ['the form was not in force any more', { edition: '2019', year: 2023 }, ['outdated-form note']],
    ['text of the form was left in', { texts: { disclosure: '（该部分以表格形式报告）' } }, ['form-text-left note']],
    ['a placeholder was left in', { texts: { overview: 'XX单位全年工作平稳。' } }, ['form-text-left note']],
    ['a name was left out', { texts: { overview: 'XX镇人民政府全年工作平稳。' } }, ['form-text-left note']],
    ['a place was left out', { texts: { overview: '××县全年工作平稳。' } }, ['form-text-left note']],
    ['a word was left out', { texts: { overview: '全年开展XXX活动。' } }, ['form-text-left note']],
    ['the processing fee is not told', { texts: { other: '无。' } }, ['processing-fee-untold note']],
    [
      'a sentence was left over from last year',
      { texts: { overview: '2022年，主动公开信息61条。' } },
      ['stale-year note'],
    ],
  ])('%s', (_, told, expected) => {
    expect(rules(told)).toEqual(expected);
  });

  test.each<[string, Told]>([
    ['last year is named to compare', { texts: { overview: '2022年收到9件，今年收到3件。' } }],
    ['years before are told side by side', { texts: { overview: '2022年，公开信息9件，2021年为7件。' } }],
    ['this year is told beside last', { texts: { overview: '2022年公开信息9件，2023年公开信息3件。' } }],
    ['years are cleared up together', { foreword: '对2019年1月1日至2023年12月31日制发的文件进行了清理。' }],
    ['the same months of last year are compared', { foreword: '较上年同期（2022年1月1日至2022年12月31日）增长3%。' }],
    ['both notices are named', { foreword: '国办公开办函〔2021〕30号代替了国办公开办函〔2019〕60号。' }],
    ['last year’s notice is named', { texts: { overview: '2022年印发的方案有12条措施。' } }],
    ['the fee was told of years before it existed', { year: 2020, edition: '2019', texts: { other: '无。' } }],
  ])('no finding where %s', (_, told) => {
    expect(rules(told)).toEqual([]);
  });

  test('two missing sections are two findings, to be dismissed one by one', () => {
    const one = checkReport(reportWith({ kinds: order.slice(0, 5) })).findings;
    const two = checkReport(reportWith({ kinds: order.slice(0, 4) }), {
      baseline: new Set(one.map((finding) => finding.fingerprint)),
    });
    expect(two.findings.map(({ message }) => message)).toEqual([expect.stringContaining('存在的主要问题')]);
    expect(two.tally.dismissed).toBe(1);
  });

  test('the quotation is the exact text', () => {
    const [finding] = checkReport(reportWith({ foreword: '期限为 2022年1月1日 至 12月31日。' })).findings;
    expect(finding?.quote).toBe('2022年1月1日 至 12月31日');
  });
});
