import { expect, test } from 'vitest';
import { isLegible } from '../../src/text/legible';

test.each([
  '青石县2023年政府信息公开工作年度报告（□同意 ☑不同意 ★★★ ①※℃㎡）',
  'Annual report of the water board, 2023: résumé, naïve, “quoted” – 50 % …',
  '日本語の文章、カタカナ',
  '한국어 문장',
  '┌──┬──┐ │1│2│ └──┴──┘',
  '此字没有编码：\ue000，其余都有',
  '',
])('what somebody wrote: %s', (text) => {
  expect(isLegible([text])).toBe(true);
});

test.each([
  ['codes of Chinese in halves', '\u000ee?^ O\u0006Æoql_\u001f\u0002N 0 2\u0000 0\u0000 2\u0000'],
  ['glyphs numbered as characters', '僪䇥䈾阦没虰㱱儯❌醔妕㍠筰粜⚧⪥⮆⢠'],
  ['glyphs numbered from the dingbats on', '✛✜✢✣✤✥✦✧★✩✫✬✭✮✯✰✱✲✳'],
  ['private use', '\ue001\ue002\ue003 2023'],
  ['what did not decode', '2023\ufffd\ufffd\ufffd\ufffd\ufffd\ufffd'],
])('what nobody wrote: %s', (_, text) => {
  expect(isLegible([text])).toBe(false);
});
