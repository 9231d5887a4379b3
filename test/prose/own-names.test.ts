import { describe, expect, test } from 'vitest';
import { proseOf } from '../../src/prose/index';
import { bodySaying } from './tables';

const contradictions = (organization: string, text: string) =>
  proseOf(bodySaying(organization, text)).flatMap(({ outcome, statement }) =>
    outcome === 'contradicts' ? statement.quote : [],
  );

describe('a body by its own name, or as it speaks of itself', () => {
  test.each([
    ['云湖省水利厅', '省厅'],
    ['云湖省市场监督管理局', '省局'],
    ['清江市水利局', '市局'],
    ['枫桥县水利局', '县局'],
    ['枫桥县水利局', '我县水利局'],
    ['国家税务总局清江市税务局', '市局'],
    ['中华人民共和国鹭门海关', '我关'],
    ['中华人民共和国鹭门海关', '鹭门海关'],
    ['清江市档案馆', '本馆'],
    ['清江市消防救援总队', '我总队'],
    ['中国人民银行清江市分行', '市分行'],
    ['鹭门市水务集团有限公司', '我集团'],
    ['鹭门市水务集团有限公司', '水务集团'],
    ['清江大学', '我校'],
    ['九龙新区管理委员会', '九龙新区管理委员会'],
    ['九龙新区管理委员会', '管委会'],
    ['九龙新区管理委员会', '新区管委会'],
    ['青州经济技术开发区管理委员会', '开发区'],
    ['青州经济技术开发区管理委员会', '经开区'],
    ['清江市柳荫街道办事处', '街道办'],
    ['枫桥县人民政府办公室', '县政府办'],
    ['清江市发展和改革委员会', '市发改委'],
  ])('%s: %s', (organization, name) => {
    const claim = `${name}共收到政府信息公开申请58件`;
    expect(contradictions(organization, `${claim}。`)).toEqual([claim]);
  });
});

describe('another body, or one of several', () => {
  test.each([
    ['枫桥县水利局', '市局'],
    ['清江市公安局城东分局', '市局'],
    ['清江市水利局', '省厅'],
    ['清江市水利局', '我市交通局'],
    ['枫桥县人民政府', '县政府'],
    ['清江市人民政府', '市局'],
    ['九龙新区管理委员会', '高新区管委会'],
    ['中华人民共和国鹭门海关', '黄埔海关'],
    ['清江市档案馆', '县档案馆'],
  ])('%s: %s', (organization, name) => {
    expect(contradictions(organization, `${name}共收到政府信息公开申请58件。`)).toEqual([]);
  });

  test('a bureau beside those under it', () => {
    expect(contradictions('云湖省烟草专卖局', '省局收到政府信息公开申请3件。各市局收到政府信息公开申请18件。')).toEqual(
      [],
    );
    expect(contradictions('云湖省烟草专卖局', '全系统依法办理。省局收到政府信息公开申请58件。')).toEqual([]);
  });
});
