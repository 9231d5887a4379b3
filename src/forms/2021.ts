import { applicants } from './applicants';
import type { Form } from './define';
import { disputes } from './disputes';
import { balance, carriedForward, concluded, intake, otherHandlingCombined, outcomes } from './outcomes';

const decisions = [{ id: 'decisions', label: '本年处理决定数量', variants: ['处理决定数量'] }] as const;

/** 国办公开办函〔2021〕30号《中华人民共和国政府信息公开工作年度报告格式》. */
export const form2021 = {
  id: '2021',
  notice: '国办公开办函〔2021〕30号',
  years: [2021, null],
  tables: [
    {
      id: 'disclosure',
      section: 2,
      blocks: [
        {
          heading: '第二十条第（一）项',
          rows: [
            { id: 'rules', label: '规章' },
            { id: 'normativeDocuments', label: '行政规范性文件', variants: ['规范性文件'] },
          ],
          columns: [
            { id: 'issued', label: '本年制发件数', variants: ['本年制定件数', '本年印发件数'] },
            { id: 'repealed', label: '本年废止件数' },
            { id: 'inForce', label: '现行有效件数', variants: ['现行有效数'] },
          ],
        },
        { heading: '第二十条第（五）项', rows: [{ id: 'licensing', label: '行政许可' }], columns: decisions },
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
          columns: [{ id: 'amount', label: '本年收费金额（单位：万元）', short: '本年收费金额', unit: '万元' }],
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
                {
                  id: 'otherHandling',
                  label: '（六）其他处理',
                  children: [
                    {
                      id: 'correctionOverdue',
                      label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
                      short: '1.逾期不补正',
                      variants: ['申请人无正当理由逾期不补正'],
                    },
                    {
                      id: 'feeOverdue',
                      label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
                      short: '2.逾期未缴费',
                      variants: ['申请人逾期未按收费通知要求缴纳费用'],
                    },
                    { id: 'other', label: '3.其他' },
                    { ...otherHandlingCombined, instead: true },
                  ],
                },
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
