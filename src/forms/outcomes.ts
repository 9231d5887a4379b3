import type { Line } from './define';

/** （一）–（五） of table 三, the same in every edition since 2019. */
export const outcomes = [
  { id: 'granted', label: '（一）予以公开' },
  {
    id: 'partiallyGranted',
    label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
    short: '（二）部分公开',
    variants: ['部分公开'],
  },
  {
    id: 'denied',
    label: '（三）不予公开',
    children: [
      { id: 'stateSecret', label: '1.属于国家秘密', variants: ['涉及国家秘密'] },
      { id: 'prohibitedByLaw', label: '2.其他法律行政法规禁止公开' },
      {
        id: 'safetyAndStability',
        label: '3.危及“三安全一稳定”',
        variants: ['危及国家安全、公共安全、经济安全、社会稳定'],
      },
      { id: 'thirdPartyRights', label: '4.保护第三方合法权益', variants: ['涉及商业秘密、个人隐私'] },
      { id: 'internalAffairs', label: '5.属于三类内部事务信息' },
      { id: 'processInformation', label: '6.属于四类过程性信息' },
      { id: 'enforcementFile', label: '7.属于行政执法案卷' },
      { id: 'administrativeQuery', label: '8.属于行政查询事项' },
    ],
  },
  {
    id: 'unavailable',
    label: '（四）无法提供',
    children: [
      { id: 'notHeld', label: '1.本机关不掌握相关政府信息', variants: ['政府信息不存在'] },
      { id: 'requiresCreation', label: '2.没有现成信息需要另行制作' },
      { id: 'stillUnclear', label: '3.补正后申请内容仍不明确' },
    ],
  },
  {
    id: 'notProcessed',
    label: '（五）不予处理',
    children: [
      { id: 'complaint', label: '1.信访举报投诉类申请' },
      { id: 'duplicate', label: '2.重复申请' },
      { id: 'publication', label: '3.要求提供公开出版物' },
      { id: 'excessive', label: '4.无正当理由大量反复申请' },
      { id: 'reconfirmation', label: '5.要求行政机关确认或重新出具已获取信息' },
    ],
  },
] as const satisfies readonly Line[];

/** （六） as one row: the form of 2019, and hybrids printed later. */
export const otherHandlingCombined = { id: 'combined', label: '（六）其他处理' } as const satisfies Line;

/** 一 and 二 of table 三. */
export const intake = [
  { id: 'newReceived', label: '一、本年新收政府信息公开申请数量', short: '一、本年新收' },
  { id: 'carriedIn', label: '二、上年结转政府信息公开申请数量', short: '二、上年结转' },
] as const satisfies readonly Line[];

/** （七） of table 三: the total of all outcomes. */
export const concluded = {
  id: 'concluded',
  label: '（七）总计',
  variants: ['合计'],
  total: true,
} as const satisfies Line;

/** 四 of table 三. */
export const carriedForward = {
  id: 'carriedForward',
  label: '四、结转下年度继续办理',
  short: '四、结转下年度',
  variants: ['结转下一年度继续办理'],
} as const satisfies Line;

/** 一 + 二 = 三（七）+ 四, as the form's top left cell prints it. */
export const balance = {
  left: ['newReceived', 'carriedIn'],
  right: ['concluded', 'carriedForward'],
} as const;
