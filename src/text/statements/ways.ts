import { sentenceFrom } from './sentence';

const otherWay = /网上|网络|线上|在线|平台|当面|现场|窗口|信函|邮寄|邮件|邮箱|传真|口头|电话/;

const oneWay =
  '(?:互联网|网上|网络|网站|门户网站|政府网站|网页|线上|线下|在线|平台|网络平台|信函|邮寄|来函|邮件|电子邮件|电子邮箱|邮箱|传真|当面|现场|窗口|书面|口头|电话|微信|来人|邮政|快递)';
/** 网络渠道91件, 通过网站提交, 其中信函申请: words that name nothing but a way, or some, of sending requests. */
const onlyWays = new RegExp(
  `^(?:通过|以|经|采用|采取|来自|为)?${oneWay}(?:[、和及与]${oneWay})*等?(?:渠道|方式|途径|形式|平台|系统)?(?:提交|提出|递交|收到|接收|受理|提起)?的?(?:(?:政府信息公开|信息公开|公开)?申请)?(?:的|有|为|共)?$`,
);
/** The words of a way have no more characters. */
export const longestWay = 40;

/** Whether the words ahead of a number, or behind it where there are none ahead, name nothing but how some of the requests were sent. */
export function namesWay(label: string, tail: string): boolean {
  const ahead = label.replace(/^[、和及与]?(?:其中|有)*/, '');
  const said = ahead === '' ? tail : ahead;
  return said.length <= longestWay && onlyWays.test(said);
}

/** A list of ways is no longer, in characters. */
const longestList = 60;
/** The characters with which a list of ways may begin. */
export const wayStarts = '通以网线在平门政信邮来当现窗书';
const way =
  '(?:网上|网络|网站|门户网站|政府网站|线上|在线|平台|网络平台|信函|邮寄|来函|邮件|电子邮件|邮箱|传真|当面|现场|窗口|书面)(?:申请|提交|递交)?';
const allWays = new RegExp(
  `^(?:通过|以)?${way}(?:(?:[、和及与]|以及)${way})+等(?:多种|各种|各类|不同)?(?:渠道|方式|途径|形式)`,
);

/**
 * How many characters at `at` name all ways of sending requests, 0 where none do: 通过网络、信函、当面等方式. Several ways and what is
 * like them are all of them, unless the sentence goes on to another.
 */
export function lengthOfAllWays(text: string, at: number): number {
  const stretch = text.slice(at, at + longestList);
  const list = stretch.includes('等') ? allWays.exec(stretch)?.[0] : undefined;
  if (list === undefined) return 0;
  return otherWay.test(sentenceFrom(text, at + list.length)) ? 0 : list.length;
}
