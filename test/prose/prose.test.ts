import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import { proseOf } from '../../src/prose/index';
import { cellOf } from '../builders/report';
import {
  agreeing,
  contradicting,
  contradictingDisputes,
  countyContradicting,
  countyLeftAlone,
  leftAlone,
  leftAloneIfIdle,
  noneOfBoth,
  noneOfSome,
  ofDecisions,
  partsOnly,
} from './sentences';
import { bureauSaying, countySaying, disputedBureauSaying, idleBureauSaying } from './tables';

const outcomes = (report: Parameters<typeof proseOf>[0]) =>
  proseOf(report).map(({ outcome, statement }) => `${outcome} ${statement.quote}`);
const contradictions = (report: Parameters<typeof proseOf>[0]) =>
  proseOf(report).flatMap(({ outcome, statement }) => (outcome === 'contradicts' ? statement.quote : []));

describe('what agrees with the tables', () => {
  test.each(agreeing)('%s', (text, quotes) => {
    const said = outcomes(bureauSaying(text));
    for (const quote of quotes) expect(said).toContain(`agrees ${quote}`);
    expect(said.filter((line) => line.startsWith('contradicts'))).toEqual([]);
  });
});

describe('what contradicts the tables', () => {
  test.each(contradicting)('%s', (text, quotes) => {
    expect(contradictions(bureauSaying(text))).toEqual(quotes);
  });
  test.each(countyContradicting)('of a county: %s', (text, quotes) => {
    expect(contradictions(countySaying(text))).toEqual(quotes);
  });
  test.each(contradictingDisputes)('in the section on disputes: %s', (text, quotes) => {
    expect(contradictions(bureauSaying(text, 'disputes'))).toEqual(quotes);
  });
});

describe.each(['reconsideration', 'litigationDirect'] as const)('where there was %s alone', (kind) => {
  test.each(noneOfBoth)('there was not none of both: %s', (claim) => {
    expect(contradictions(disputedBureauSaying(kind, `${claim}。`))).toEqual([claim]);
  });
  test.each(noneOfSome)('there may be none of some: %s', (text) => {
    expect(contradictions(disputedBureauSaying(kind, text))).toEqual([]);
  });
});

describe('a paragraph under a heading', () => {
  const said = (heading: string) => {
    const report = bureauSaying('新收58件，答复73件，其余正在办理。');
    const passages = report.sections.flatMap((section) => section.passages);
    const [section] = report.sections;
    return contradictions({
      ...report,
      sections: section ? [{ ...section, passages: [{ text: heading, location: {} }, ...passages] }] : [],
    });
  };

  test('is about what the heading says', () => {
    expect(said('（二）依申请公开情况')).toEqual(['新收58件', '答复73件']);
    expect(said('（二）政务服务情况')).toEqual([]);
  });

  test('is not about what a heading of the section before says', () => {
    const report = bureauSaying('新收58件，答复73件，其余正在办理。');
    const passages = [{ text: '（二）依申请公开情况', location: {} }];
    const [section] = report.sections;
    const sections = section ? [{ ...section, passages }, section] : [];
    expect(contradictions({ ...report, sections })).toEqual([]);
  });
});

describe('a paragraph after one about requests', () => {
  const said = (first: string, second: string) => {
    const report = bureauSaying(first);
    const [section] = report.sections;
    const passages = [...(section?.passages ?? []), { text: second, location: {} }];
    return contradictions({ ...report, sections: section ? [{ ...section, passages }] : [] });
  };
  const requests = '全年收到政府信息公开申请85件。';

  test.each([
    ['结转下年度继续办理27件。', '结转下年度继续办理27件'],
    ['法律服务机构申请12件。', '法律服务机构申请12件'],
    ['没有现成信息需要另行制作12件。', '没有现成信息需要另行制作12件'],
    ['未经复议直接起诉14件。', '未经复议直接起诉14件'],
  ])('goes on with it in words that only the tables use: %s', (text, quote) => {
    expect(said(requests, text)).toEqual([quote]);
    expect(said('全年召开会议85次。', text)).toEqual([]);
  });

  test.each([
    '社会组织申请登记18件。',
    '全市行政诉讼案件复议后起诉56件，未经复议直接起诉120件。',
    '行政许可结转下年度继续办理18件。',
    '结转下年度继续办理的提案3件。',
    '律师事务所申请查档320件。',
    '结转2件。',
    '企业申请40件。',
    '答复36件。',
    '承办建议68件、提案93件，除不宜公开的7件外均已上网。公开件共154件，公开比例95.7%。',
  ])('does not in others: %s', (text) => {
    expect(said(requests, text)).toEqual([]);
  });
});

describe('what is not about the tables, or not surely', () => {
  test.each(leftAlone)('%s', (text) => {
    expect(contradictions(bureauSaying(text))).toEqual([]);
    expect(contradictions(bureauSaying(text, 'disputes'))).toEqual([]);
  });
  test.each(['申请内容分布：登记类占24.6%，审批类占11.2%。'])('in the section on requests: %s', (text) => {
    expect(contradictions(bureauSaying(text, 'requests'))).toEqual([]);
  });
  test.each(ofDecisions)('told of decisions: %s', (text) => {
    expect(contradictions(bureauSaying(text))).toEqual([]);
    expect(contradictions(countySaying(text))).toEqual([]);
  });
  test.each(partsOnly)('a part of what the tables count: %s', (text) => {
    expect(contradictions(bureauSaying(text))).toEqual([]);
    expect(contradictions(countySaying(text))).toEqual([]);
  });
  test.each(leftAloneIfIdle)('of a body to which nothing happened: %s', (text) => {
    expect(contradictions(idleBureauSaying(text))).toEqual([]);
  });
  test.each(countyLeftAlone)('of a county: %s', (text) => {
    expect(contradictions(countySaying(text))).toEqual([]);
  });
});

describe('a word left over', () => {
  const plain = [
    '全年收到政府信息公开申请58件',
    '上年结转政府信息公开申请15件',
    '共办结政府信息公开申请38件',
    '政府信息公开申请结转下年度17件',
    '政府信息公开申请予以公开13件',
    '制发行政规范性文件41件',
    '作出行政许可决定4120件',
    '因政府信息公开引发行政复议21件',
  ];
  test.each(plain)('anywhere in what is said of a number makes it another count: %s', (text) => {
    expect(contradictions(bureauSaying(`${text}。`))).toEqual([text]);
    for (let at = 0; at <= text.length; at++) {
      if (/\d$/.test(text.slice(0, at))) continue;
      const said = `${text.slice(0, at)}峦岫${text.slice(at)}。`;
      expect(contradictions(bureauSaying(said)), said).toEqual([]);
    }
  });
});

describe('a word known for another kind of number', () => {
  const words = ['败诉', '调解', '终止', '出庭应诉', '收费', '办结率', '审理'];
  test.each([
    '全年收到政府信息公开申请58件',
    '共办结政府信息公开申请38件',
    '政府信息公开申请予以公开13件',
    '制发行政规范性文件41件',
    '作出行政许可决定4120件',
    '因政府信息公开引发行政复议21件',
  ])('anywhere in what is said of a number makes it another count as well: %s', (text) => {
    for (const word of words)
      for (let at = 0; at <= text.length; at++) {
        if (/\d$/.test(text.slice(0, at))) continue;
        const said = `${text.slice(0, at)}${word}${text.slice(at)}。`;
        expect(contradictions(bureauSaying(said)), said).toEqual([]);
      }
  });
});

describe('a share', () => {
  test.each([
    ['自然人申请73件，占新收申请的58.9%。', 'requests.newReceived', 85.88],
    ['收到政府信息公开申请85件，其中自然人申请73件，占58.9%。', 'requests.newReceived', 85.88],
    ['部分公开9件，占办结总数的18.1%。', 'requests.concluded', 10.84],
  ])('is told as one of what it is said to be of: %s', (text, line, printed) => {
    const share = proseOf(bureauSaying(text)).find(({ statement }) => statement.kind === 'share');
    expect(share?.base?.plus.map((term) => term.line)).toEqual([line]);
    expect(share?.printed).toBe(printed);
  });

  test.each([
    [248, ['办结率100%']],
    [249, []],
  ])('of all is none that was cut off: %i of 250', (concluded, quotes) => {
    const report = bureauSaying('收到政府信息公开申请250件，办结率100%。');
    const cells = {
      ...report.cells,
      'requests.newReceived.total': cellOf(250),
      'requests.carriedIn.total': cellOf(0),
      'requests.concluded.total': cellOf(concluded),
      'requests.carriedForward.total': cellOf(250 - concluded),
    };
    expect(contradictions({ ...report, cells })).toEqual(quotes);
  });

  test('names what it is of in the message', () => {
    const [finding] = checkReport(bureauSaying('自然人申请73件，占新收申请的58.9%。')).findings.filter(
      ({ rule }) => rule === 'prose-share-mismatch',
    );
    expect(finding?.message).toBe(
      '正文称“占新收申请的58.9%”，按表中数字一、本年新收自然人占一、本年新收的 85.88%，以其他总数为基数亦不相符',
    );
  });
});

test('what the tables bear out as a count of its own is no rest of another', () => {
  expect(contradictions(bureauSaying('政府信息公开申请予以公开22件，部分公开9件，不予公开11件。'))).toEqual([
    '政府信息公开申请予以公开22件',
  ]);
});

test('a total that its row does not bear out contradicts the prose all the same', () => {
  const report = bureauSaying('收到政府信息公开申请85件。');
  const cells = { ...report.cells, 'requests.newReceived.total': cellOf(27) };
  expect(contradictions(report)).toEqual([]);
  expect(contradictions({ ...report, cells })).toEqual(['收到政府信息公开申请85件']);
});

test('法人 beside 公民 and 其他组织 is all of them but the last, and may be all of them', () => {
  const report = bureauSaying('收到政府信息公开申请85件，其中公民申请73件，法人申请8件，其他组织申请4件。');
  const cells = {
    ...report.cells,
    'requests.newReceived.legalService': cellOf(0),
    'requests.newReceived.nonprofit': cellOf(0),
    'requests.newReceived.research': cellOf(0),
    'requests.newReceived.otherOrganization': cellOf(4),
  };
  expect(contradictions({ ...report, cells })).toEqual([]);
  expect(contradictions(report)).toEqual(['其他组织申请4件']);
});

describe('a contradiction that the numbers told with it explain', () => {
  test.each<[string, string, string, string[]]>([
    [
      'another is the rest of the table’s',
      '全年予以公开19件。局属单位办理的12件也已公开。',
      '全年予以公开19件。局属单位办理的13件也已公开。',
      ['全年予以公开19件'],
    ],
    [
      'its share is told of the table’s',
      '全年不予公开5件，占45.45%。',
      '全年不予公开5件，占45.54%。',
      ['全年不予公开5件', '占45.54%'],
    ],
    [
      'a share of the text’s own numbers',
      '政府信息公开申请予以公开31件、部分公开9件。部分公开占22.5%。',
      '政府信息公开申请予以公开31件、部分公开9件。部分公开占25.2%。',
      ['部分公开占25.2%'],
    ],
    [
      'its base was told at the beginning',
      '全年不予公开11件。其中，国家秘密1件，占9.09%；第三方合法权益4件，占36.36%；内部事务信息2件，占18.18%；过程性信息3件，占27.27%；执法案卷1件，占9.09%。',
      '全年不予公开11件。其中，国家秘密1件，占9.09%；第三方合法权益4件，占36.36%；内部事务信息2件，占18.18%；过程性信息3件，占26.27%；执法案卷1件，占9.09%。',
      ['占26.27%'],
    ],
    [
      'it goes on from a number that is none of the table’s',
      '政府信息公开申请不予处理增加4件，其中信访举报投诉类2件，重复申请2件。',
      '政府信息公开申请不予处理9件，其中信访举报投诉类5件，重复申请2件。',
      ['重复申请2件'],
    ],
    [
      'nothing but the number ahead of it, which is last year’s, says what it counts',
      '新收政府信息公开申请85件，2022年为97件，其中自然人74件。',
      '新收政府信息公开申请85件，2022年为97件。不予处理的申请中，重复申请5件。',
      ['重复申请5件'],
    ],
  ])('%s', (_, explained, alone, quotes) => {
    expect(contradictions(bureauSaying(explained))).toEqual([]);
    expect(contradictions(bureauSaying(alone))).toEqual(quotes);
  });
});
