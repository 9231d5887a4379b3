import { applicants } from './applicants';
import type { Form } from './define';
import { disputes } from './disputes';
import { balance, carriedForward, concluded, intake, otherHandlingCombined, outcomes } from './outcomes';

const documents = [
  { id: 'newlyMade', label: '本年新制作数量', variants: ['本年制作数量'] },
  { id: 'newlyPublished', label: '本年新公开数量' },
  { id: 'totalPublished', label: '对外公开总数量' },
] as const;

const items = [
  { id: 'previousItems', label: '上一年项目数量', variants: ['上年项目数量'] },
  { id: 'change', label: '本年增/减', variants: ['本年增减'] },
] as const;

const decisions = [...items, { id: 'decisions', label: '处理决定数量', variants: ['本年处理决定数量'] }] as const;

/** 国办公开办函〔2019〕60号《中华人民共和国政府信息公开工作年度报告格式（试行）》. */
export const form2019 = {
  id: '2019',
  notice: '国办公开办函〔2019〕60号',
  years: [2019, 2020],
  tables: [
    {
      id: 'disclosure',
      section: 2,
      blocks: [
        {
          heading: '第二十条第（一）项',
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normativeDocuments', label: '规范性文件', variants: ['行政规范性文件'] },
          ],
          columns: documents,
        },
        {
          heading: '第二十条第（五）项',
          rows: [
            { id: 'licensing', label: '行政许可' },
            { id: 'otherServices', label: '其他对外管理服务事项' },
          ],
          columns: decisions,
        },
        {
          heading: '第二十条第（六）项',
          rows: [
            { id: 'penalties', label: '行政处罚' },
            { id: 'compulsion', label: '行政强制' },
          ],
          columns: decisions,
        },
        {
          heading: '第二十条第（八）项',
          rows: [{ id: 'fees', label: '行政事业性收费' }],
          columns: items,
        },
        {
          heading: '第二十条第（九）项',
          rows: [{ id: 'procurement', label: '政府集中采购' }],
          columns: [
            { id: 'projects', label: '采购项目数量' },
            { id: 'amount', label: '采购总金额', unit: '元' },
          ],
        },
      ],
    },
    {
      id: 'requests',
      section: 3,
      blocks: [
        {
          rows: [
            ...intake,
            {
              label: '三、本年度办理结果',
              children: [
                ...outcomes,
                { id: 'otherHandling', label: '（六）其他处理', children: [otherHandlingCombined] },
                concluded,
              ],
            },
            carriedForward,
          ],
          columns: applicants,
        },
      ],
      balance,
    },
    disputes,
  ],
} as const satisfies Form;
