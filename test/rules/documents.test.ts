import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { sections as official } from '../../src/forms/sections';
import type { Report } from '../../src/model/index';
import { rules as allRules } from '../../src/rules/index';
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
  readonly headings?: Partial<Record<Kind, string>>;
  readonly texts?: Partial<Record<Kind, string>>;
  readonly year?: number;
  readonly edition?: '2019' | '2021';
}

/** A report of six sections without a table, changed as told. */
function reportWith({
  kinds = order,
  numbers,
  foreword,
  headings = {},
  texts = {},
  year = 2023,
  edition = '2021',
}: Told): Report {
  const location = { line: 1 };
  const said = kinds.map((kind, index) => ({
    number: numbers?.[index] ?? order.indexOf(kind) + 1,
    kind,
    heading: headings[kind] ?? `${official.find((section) => section.kind === kind)?.label}`,
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
    [
      'the period is told in Chinese figures',
      { foreword: '期限为二〇二二年一月一日至二〇二二年十二月三十一日。' },
      ['period-mismatch note'],
    ],
    [
      'the period is told in full-width figures',
      { foreword: '期限为２０２２年１月１日－１２月３１日。' },
      ['period-mismatch note'],
    ],
    ['the period is told with points', { foreword: '统计期限：2022.1.1—2022.12.31。' }, ['period-mismatch note']],
    ['the period is told by months', { foreword: '本报告统计期限为2022年1月至12月。' }, ['period-mismatch note']],
    [
      'the notice is cited in full width',
      { foreword: '根据国办公开办函〔２０１９〕６０号编制。' },
      ['cited-notice-mismatch note'],
    ],
    [
      'a heading names another year',
      { headings: { requests: '三、2022年收到和处理政府信息公开申请情况' } },
      ['stale-year note'],
    ],
    [
      'last year is told in Chinese figures',
      { texts: { overview: '二〇二二年，主动公开信息61条。' } },
      ['stale-year note'],
    ],
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
    ['last year is looked back on as a whole', { texts: { overview: '2022年全年收到公开申请61件。' } }],
    ['a change from last year is told', { texts: { overview: '2022年同类申请为61件，降幅22.9%。' } }],
    ['last year is looked back on further on', { texts: { overview: '公开信息3条。2022年34条中有5条已更新。' } }],
    ['last year was compared already', { texts: { overview: '纠正率比2022年下降2个百分点；2022年共有34件。' } }],
    ['some of last year’s number are told', { texts: { overview: '2022年34件中被纠正的为5件。' } }],
    ['the next sentence tells this year', { texts: { overview: '2022年全年公开信息9条。2023年公开信息3条。' } }],
    ['the next sentence tells of now', { texts: { overview: '2022年公开信息9条；今年公开信息3条。' } }],
    ['years are cleared up together', { foreword: '对2019年1月1日至2023年12月31日制发的文件进行了清理。' }],
    ['the same months of last year are compared', { foreword: '较上年同期（2022年1月1日至2022年12月31日）增长3%。' }],
    ['both notices are named', { foreword: '国办公开办函〔2021〕30号代替了国办公开办函〔2019〕60号。' }],
    ['last year’s notice is named', { texts: { overview: '2022年印发的方案有12条措施。' } }],
    ['what is told has its name from last year', { texts: { overview: '2022年第三方评估反馈问题15条，均已整改。' } }],
    ['another body’s assessment is told', { texts: { overview: '2022年省政府考核反馈问题12条。' } }],
    ['an assessment of last year is told', { texts: { overview: '2022年度考核反馈问题15条。' } }],
    ['a year is written with circles', { texts: { overview: '条例自二○○八年五月一日起施行。' } }],
    ['a name is masked', { texts: { overview: '原告张×××诉我局一案已审结。' } }],
    ['what last year left is told', { texts: { overview: '2022年未办结的3件申请均已答复。' } }],
    ['documents of last year are told', { texts: { overview: '2022年制发的3件规范性文件已修订。' } }],
    ['the older notice is said to be over', { foreword: '国办公开办函〔2019〕60号已停止执行。' }],
    ['a heading names the year to come', { headings: { improvements: '五、存在的问题及2024年改进措施' } }],
    ['months of last year are told beside', { texts: { overview: '2022年1月至12月开展了整治。' } }],
    ['the fee was told of years before it existed', { year: 2020, edition: '2019', texts: { other: '无。' } }],
  ])('no finding where %s', (_, told) => {
    expect(rules(told)).toEqual([]);
  });

  test('last year told whole with the figures of this year’s tables is left over', () => {
    const report = reportWith({ texts: { overview: '2022年全年收到政府信息公开申请61件。' } });
    const cells = reportOf({ 'requests.newReceived.total': 61 }).cells;
    const told = checkReport({ ...report, cells }).findings.map(({ rule }) => rule);
    expect(told).toContain('stale-year');
  });

  test('last year told with other figures than this year’s is looked back on', () => {
    const report = reportWith({ texts: { overview: '2022年收到政府信息公开申请61件。' } });
    const rulesWith = (value: number) =>
      checkReport({
        ...report,
        cells: reportOf({ 'requests.newReceived.total': value, 'requests.carriedIn.total': 0 }).cells,
      }).findings.map(({ rule }) => rule);
    expect(rulesWith(85)).not.toContain('stale-year');
    expect(rulesWith(61)).toContain('stale-year');
  });

  test('last year told with figures of its own is looked back on, though words leave open whose they are', () => {
    const report = reportWith({ texts: { overview: '2022年我局行政复议44件、行政诉讼19件。' } });
    const cells = reportOf({ 'disputes.reconsideration.total': 12 }).cells;
    expect(checkReport({ ...report, cells }).findings.map(({ rule }) => rule)).not.toContain('stale-year');
  });

  test('a look back in a passage behind one that tells this year is no left-over text', () => {
    const passages = ['2023年，公开信息3条。', '2022年，公开信息61条。'].map((text) => ({
      text,
      location: { line: 1 },
    }));
    const report = reportWith({});
    const sections = (told: typeof passages) =>
      report.sections.map((section) => (section.kind === 'overview' ? { ...section, passages: told } : section));
    const found = (told: typeof passages) =>
      checkReport({ ...report, sections: sections(told) }).findings.map(({ rule }) => rule);
    expect(found(passages)).toEqual([]);
    expect(found(passages.toReversed())).toEqual(['stale-year']);
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

describe('what was not read is unknown', () => {
  const picture = { code: 'section-is-image', section: 'improvements' } as const;
  const behind = { code: 'attachment-unread' } as const;
  const outcomes = (told: Told, problem: Report['problems'][number], rule: string) => {
    const report: Report = { ...reportWith(told), problems: [problem] };
    const only = Object.fromEntries(allRules.map(({ id }) => [id, id === rule ? 'note' : 'off'] as const));
    const { passed, failed, unknown } = checkReport(report, { rules: only }).tally;
    return [passed, failed, unknown];
  };

  test('the section that is a picture, and no other', () => {
    const kinds = order.filter((kind) => kind !== 'improvements' && kind !== 'overview');
    expect(outcomes({ kinds }, picture, 'section-missing')).toEqual([4, 1, 1]);
  });

  test('sections behind the last that was read, and what it lacks', () => {
    const kinds = order.slice(1, 4);
    expect(outcomes({ kinds }, behind, 'section-missing')).toEqual([3, 1, 2]);
    expect(outcomes({ kinds }, behind, 'processing-fee-untold')).toEqual([0, 0, 1]);
    expect(outcomes({ texts: { other: '无。' } }, behind, 'processing-fee-untold')).toEqual([0, 0, 1]);
  });

  test('text of the form that may be left in it, and a notice that may be cited beside', () => {
    expect(outcomes({}, picture, 'form-text-left')).toEqual([0, 0, 1]);
    const texts = { overview: '根据国办公开办函〔2019〕60号编制。' };
    expect(outcomes({ texts }, picture, 'cited-notice-mismatch')).toEqual([0, 0, 1]);
  });
});
