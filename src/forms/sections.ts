/** The six sections of a report, the same in every edition since 2019; a section is told by its words rather than its number. */
export const sections = [
  { kind: 'overview', label: '总体情况', variants: ['概述', '基本情况'] },
  { kind: 'disclosure', label: '主动公开政府信息情况', variants: ['主动公开情况'] },
  { kind: 'requests', label: '收到和处理政府信息公开申请情况', variants: ['依申请公开政府信息情况'] },
  {
    kind: 'disputes',
    label: '政府信息公开行政复议、行政诉讼情况',
    variants: ['因政府信息公开工作被申请行政复议、提起行政诉讼情况'],
  },
  {
    kind: 'improvements',
    label: '存在的主要问题及改进情况',
    variants: ['政府信息公开工作存在的主要问题及改进情况', '存在的问题和改进措施'],
  },
  { kind: 'other', label: '其他需要报告的事项', variants: ['其他需要报告的情况'] },
] as const;

/** What a section is about. */
export type SectionKind = (typeof sections)[number]['kind'];
