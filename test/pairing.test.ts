import { describe, expect, test } from 'vitest';
import { kinOf } from '../src/kin';
import { companionsIn, pairingsIn } from '../src/pairing';
import { sameOrganization } from '../src/text/organization';
import { indexOrganizations } from '../src/text/organization-index';
import { reportOf } from './builders/report';

describe('sameOrganization', () => {
  test.each([
    ['青石区人民政府', '青石区政府', 'same'],
    ['青石区', '东江市青石区人民政府', 'same'],
    ['青石区人民政府', '西岭市白河区人民政府', 'different'],
    ['教育局', '青石区教育局', 'unsure'],
    ['教育局', '教育局', 'unsure'],
    ['江苏省淮安市洪泽区人民政府', '洪泽区政府', 'same'],
    ['江苏省洪泽区人民政府', '江苏省淮安市洪泽区政府', 'same'],
    ['东江省鼓山区政府', '西岭市鼓山区政府', 'unsure'],
    ['东江市鼓山区政府', '西岭市鼓山区政府', 'different'],
    ['广东省广州市教育局', '广州市教育局', 'same'],
    ['淮安市城市管理局', '城市管理局', 'unsure'],
    ['淮安市城镇建设局', '城镇建设局', 'unsure'],
    ['淮安市城区税务局', '城区税务局', 'unsure'],
    ['江苏省淮安市市场监督管理局', '淮安市市场监督管理局', 'same'],
    ['淮安市市场监督管理局', '市场监督管理局', 'unsure'],
    ['淮安市教育局', '淮安市洪泽区教育局', 'different'],
    ['青石区人民政府', '青石区人民政府办公室', 'unsure'],
    ['青石区政府办公厅', '青石区', 'unsure'],
    ['青石区人民政府', '白河区人民政府办公室', 'different'],
    ['鼓楼区人民政府', '徐州市鼓楼区人民政府', 'unsure'],
    ['鼓楼区', '鼓楼区', 'unsure'],
    ['鼓楼区', '东江市青石区', 'different'],
    ['城关镇', '青石县白河镇', 'different'],
    ['江苏省徐州市鼓楼区', '徐州市鼓楼区', 'same'],
    ['福州市鼓楼区', '徐州市鼓楼区', 'different'],
    ['鼓楼区教育局', '徐州市鼓楼区教育局', 'unsure'],
    ['石区人民政府', '青石区人民政府', 'unsure'],
    ['青石区人民政府', '青石区 人民政府（本级）', 'same'],
    ['城关镇人民政府', '城关镇人民政府', 'same'],
    ['城关镇人民政府', '青石县城关镇人民政府', 'unsure'],
    ['青石县城关镇人民政府', '东江市青石县城关镇政府', 'same'],
    ['青石县城关镇人民政府', '白河县城关镇人民政府', 'different'],
    ['青石区柳岸街道', '青石区柳岸街道办', 'same'],
    ['青石区柳岸街道', '青石区人民政府柳岸街道办事处', 'same'],
    ['东江市青石区柳岸街道办', '青石区柳岸街道办事处', 'same'],
    ['柳岸街道办事处', '青石区柳岸街道办', 'unsure'],
    ['青石区柳岸街道', '白河区柳岸街道办事处', 'different'],
    ['青石区柳岸街道', '青石区柳岸街道社区卫生服务中心', 'different'],
    ['东江经济技术开发区管理委员会', '东江经济技术开发区管委会', 'same'],
    ['东江经济技术开发区管委会', '东江经济技术开发区', 'unsure'],
    ['东江经开区管委会', '东江经济技术开发区管理委员会', 'unsure'],
    ['东江市经开区管委会', '东江经济技术开发区管理委员会', 'unsure'],
    ['东江经开区管委会', '东江高新技术产业开发区管理委员会', 'different'],
    ['东江经开区管委会教育和体育局', '东江经开区管理委员会教育体育局', 'same'],
    ['东江青石区', '东江市青石区人民政府', 'unsure'],
    ['东江州', '东江苗族侗族自治州人民政府', 'unsure'],
    ['东江州教育局', '东江苗族侗族自治州教育局', 'unsure'],
    ['青石县人民政府', '青石侗族自治县人民政府', 'unsure'],
    ['青石市人民政府', '青石侗族自治县人民政府', 'different'],
    ['东江市发展和改革委员会', '东江市发展改革委', 'same'],
    ['东江市发展和改革委员会', '东江市发改委', 'unsure'],
    ['青石县发改局', '青石县发展和改革委员会', 'unsure'],
    ['发改委', '东江市发展和改革委员会', 'unsure'],
    ['东江市青石区发改委', '青石区发展和改革委员会', 'unsure'],
    ['青石区发改委', '白河区发展和改革委员会', 'different'],
    ['青石县人力资源和社会保障局', '青石县人力资源社会保障局', 'same'],
    ['青石县人社局', '青石县人力资源社会保障局', 'unsure'],
    ['青石县住建局', '青石县住房和城乡建设局', 'unsure'],
    ['青石县住房与城乡建设局', '青石县住房城乡建设局', 'same'],
    ['青石县市监局', '青石县市场监督管理局', 'unsure'],
    ['青石县资规局', '青石县自然资源和规划局', 'unsure'],
    ['青石县残联', '青石县残疾人联合会', 'unsure'],
    ['青石县残疾人联合会', '青石县残疾人联', 'same'],
    ['青石县城乡规划局', '青石县规划局', 'different'],
    ['青石县人社局', '青石县卫生健康局', 'different'],
    ['东江市公安局', '东江市公安局青石分局', 'different'],
    ['东江市人民政府国有资产监督管理委员会', '东江市国有资产监督管理委员会', 'same'],
    ['青石区人民政府办公室', '青石区政府办', 'same'],
    ['青石区', '东江市青石区政府办', 'unsure'],
    ['国家税务总局东江市青石区税务局', '国家税务总局青石区税务局', 'same'],
    ['国家税务总局青石区税务局', '青石区税务局', 'same'],
    ['国家税务总局青石区税务局', '白河区税务局', 'different'],
    ['北岭地区行政公署', '北岭地区行署', 'same'],
  ] as const)('%s and %s: %s', (one, other, expected) => {
    expect(sameOrganization(one, other)).toBe(expected);
    expect(sameOrganization(other, one)).toBe(expected);
  });
});

describe('companionsIn', () => {
  const report = (organization: string, year: number, value = 0) =>
    reportOf({ 'requests.granted.total': value }, { organization, year });

  test("finds the body's report on the year before, whatever the order", () => {
    const now = report('东江市青石县人民政府', 2023);
    const last = report('青石县政府', 2022);
    const other = report('白河县政府', 2022);
    expect(companionsIn([now, other, last]).map(({ previous }) => previous)).toEqual([last, undefined, undefined]);
  });

  test('takes none where two fit, and tells them', () => {
    const now = report('鼓山区政府', 2023);
    const two = [report('东江市鼓山区政府', 2022, 1), report('西岭市鼓山区政府', 2022, 2)];
    expect(companionsIn([now, ...two])[0]).toMatchObject({ unsure: two });
    expect(companionsIn([now, ...two])[0]).not.toHaveProperty('previous');
  });

  test('takes none that two spellings of a name claim with different figures, and tells it', () => {
    const last = report('青石区人民政府', 2022, 1);
    const now = [report('青石区人民政府', 2023, 2), report('东江市青石区人民政府', 2023, 3)];
    const [, one, other] = companionsIn([last, ...now]);
    expect([one, other]).toMatchObject([{ unsure: [last] }, { unsure: [last] }]);
    expect([one?.previous, other?.previous]).toEqual([undefined, undefined]);
    const copies = [report('青石区人民政府', 2023, 2), report('东江市青石区人民政府', 2023, 2)];
    const versions = [report('青石区人民政府', 2023, 2), report('青石区政府', 2023, 3)];
    for (const set of [copies, versions])
      expect(companionsIn([last, ...set]).map(({ previous }) => previous)).toEqual([undefined, last, last]);
  });

  test('takes none that another body claims as well, and tells it', () => {
    const two = [report('东江市鼓山区政府', 2023, 1), report('西岭市鼓山区政府', 2023, 2)];
    const last = report('鼓山区政府', 2022);
    for (const pairing of companionsIn([...two, last]).slice(0, 2)) {
      expect(pairing).toMatchObject({ unsure: [last] });
      expect(pairing).not.toHaveProperty('previous');
    }
    const same = [report('东江市鼓山区政府', 2023, 1), report('江南省东江市鼓山区政府', 2023, 1)];
    expect(companionsIn([...same, last]).map(({ previous }) => previous)).toEqual([last, last, undefined]);
  });

  test('takes a name without a place where no other body may be meant', () => {
    const [now, last] = [report('教育局', 2023), report('教育局', 2022, 1)];
    const other = report('青石县教育局', 2022, 2);
    expect(companionsIn([now, last])[0]?.previous).toBe(last);
    expect(companionsIn([now, last, report('卫生局', 2022)])[0]?.previous).toBe(last);
    expect(companionsIn([now, last, other])[0]).toMatchObject({ unsure: [last, other] });
    expect(companionsIn([now, last, report('教育局', 2023, 3)])[0]).toMatchObject({ unsure: [last] });
  });

  test('takes two copies of one report for one', () => {
    const now = report('青石县政府', 2023);
    const copies = [report('青石县政府', 2022, 3), report('青石县政府', 2022, 3)];
    expect(companionsIn([now, ...copies])[0]?.previous).toBe(copies[0]);
  });
});

describe('indexOrganizations', () => {
  test('finds every name that is not certain to mean another body', () => {
    const districts = ['青石区', '东江市', '东江市青石区', '江苏省东江市青石区', '石区', '白河县', '东江青石区'];
    const zones = ['高新区', '东江高新区', '东江市高新区', '东江高新技术产业开发区', '柳岸街道', '青石区柳岸街道'];
    const governments = [
      '',
      '政府',
      '人民政府',
      '人民政府办公室',
      '政府办',
      '（本级）',
      '管委会',
      '管理委员会办公室',
      '办事处',
    ];
    const organs = ['教育局', '城市管理局', '管理局', '城管委', '发改委', '发展和改革局', '资规局', '自然资源和规划局'];
    const places = ['', ...districts, ...zones];
    const names = places.flatMap((place) => [...governments, ...organs].map((office) => place + office));
    const { near } = indexOrganizations(names);
    for (const name of names) {
      const found = new Set(near(name));
      const missed = names.filter((other, at) => !found.has(at) && sameOrganization(name, other) !== 'different');
      expect(missed, name).toEqual([]);
    }
    expect(near('白河县人民政府').map((at) => names[at])).not.toContain('青石区人民政府');
  });
});

describe('a large set', () => {
  const figures = {
    'requests.granted.total': 87,
    'requests.denied.stateSecret.total': 3,
    'requests.newReceived.total': 91,
  };
  const more = { 'requests.carriedIn.total': 4, 'requests.carriedForward.total': 5, 'requests.withdrawn.total': 6 };
  const copies = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      kinOf(reportOf({ ...figures, ...more }, { organization: `青石县第${index}镇人民政府`, year: 2023 })),
    );

  test('tells of many reports with the same figures the first ten, and of a copy of itself none', () => {
    const kins = copies(30);
    const [first, second] = pairingsIn([...kins, ...kins]);
    expect(first?.peers).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(second?.peers).toEqual([0, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('is paired by what a report says of itself alone, as the reports are', () => {
    const reports = ['青石县', '青石县人民政府', '教育局', '白河县教育局'].flatMap((organization) =>
      [2021, 2022, 2023].map((year) => reportOf({ ...figures, ...more }, { organization, year })),
    );
    const companions = companionsIn(reports);
    const byPosition = pairingsIn(reports.map(kinOf)).map(({ previous, unsure, peers }) => ({
      ...(previous !== undefined && { previous: reports[previous] }),
      ...(unsure && { unsure: unsure.map((at) => reports[at]) }),
      ...(peers && { peers: peers.map((at) => reports[at]) }),
    }));
    expect(companions).toEqual(byPosition);
  });
});
