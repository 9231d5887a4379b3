import type { TableForm } from './define';

/** Table 四, the same in every edition since 2019. */
export const disputes = {
  id: 'disputes',
  section: 4,
  blocks: [
    {
      rows: [
        { id: 'reconsideration', label: '行政复议' },
        {
          label: '行政诉讼',
          children: [
            { id: 'litigationDirect', label: '未经复议直接起诉' },
            { id: 'litigationAfterReconsideration', label: '复议后起诉' },
          ],
        },
      ],
      columns: [
        { id: 'upheld', label: '结果维持', variants: ['维持'] },
        { id: 'corrected', label: '结果纠正', variants: ['结果纠错', '纠正', '撤销', '结果撤销'] },
        { id: 'other', label: '其他结果', variants: ['其他'] },
        { id: 'pending', label: '尚未审结', variants: ['未审结', '审理中', '未办结'] },
        { id: 'total', label: '总计', variants: ['合计', '共计'], total: true },
      ],
    },
  ],
} as const satisfies TableForm;
