import type { Line } from './define';

/** The columns of table 三, the same in every edition since 2019. */
export const applicants = [
  {
    label: '申请人情况',
    children: [
      { id: 'naturalPerson', label: '自然人', variants: ['公民', '个人'] },
      {
        label: '法人或其他组织',
        variants: ['法人和其他组织', '法人、其他组织'],
        children: [
          { id: 'business', label: '商业企业', variants: ['企业'] },
          { id: 'research', label: '科研机构', variants: ['科研院所'] },
          { id: 'nonprofit', label: '社会公益组织', variants: ['社会组织', '公益组织'] },
          { id: 'legalService', label: '法律服务机构', variants: ['法律机构', '律师事务所'] },
          { id: 'otherOrganization', label: '其他', variants: ['其他组织'] },
        ],
      },
      { id: 'total', label: '总计', variants: ['合计', '总数', '共计'], total: true },
    ],
  },
] as const satisfies readonly Line[];
