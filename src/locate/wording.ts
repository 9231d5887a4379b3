import type { Wording } from '../model/index';
import type { Likeness } from './likeness';
import type { Slip } from './slip';

/** How a printed figure came from the suggested one, in words. */
export const likenessWordings: Readonly<Record<Likeness, Wording | null>> = {
  'sign-wrong': { zh: '正负号有误', en: 'sign wrong' },
  transposed: { zh: '数字颠倒', en: 'digits transposed' },
  'times-ten': { zh: '相差十倍', en: 'ten times too much or too little' },
  'digit-doubled': { zh: '多输一个相同数字', en: 'digit doubled' },
  'digit-dropped': { zh: '漏输一位数字', en: 'digit dropped' },
  'digit-added': { zh: '多输一位数字', en: 'digit added' },
  neighbour: { zh: '与相邻单元格相同', en: "a neighbour's figure" },
  'neighbour-small': { zh: '与相邻单元格相同', en: "a neighbour's figure" },
  'digit-wrong': { zh: '一位数字有误', en: 'one digit wrong' },
  'off-by-one': { zh: '相差一', en: 'off by one' },
  'total-not-updated': { zh: '合计未更新', en: 'total not updated' },
  'left-blank': { zh: '空白未填', en: 'left blank' },
  'left-zero': { zh: '填作 0', en: 'left at 0' },
  none: null,
};

/** Slips of several cells, in words. */
export const slipWordings: Readonly<Record<Slip['kind'], Wording | null>> = {
  cell: null,
  swap: { zh: '相邻两个单元格互换', en: 'two neighbouring cells exchanged' },
  'swap-apart': { zh: '两个单元格互换', en: 'two cells exchanged' },
  'shift-right': { zh: '整行右移一列', en: 'row moved right by one column' },
  'shift-left': { zh: '整行左移一列', en: 'row moved left by one column' },
  'shift-down': { zh: '整列下移一行', en: 'column moved down by one row' },
  'shift-up': { zh: '整列上移一行', en: 'column moved up by one row' },
  'table-shift-right': { zh: '整表右移一列', en: 'all of the table moved right by one column' },
  'table-shift-left': { zh: '整表左移一列', en: 'all of the table moved left by one column' },
  'table-shift-down': { zh: '整表下移一行', en: 'all of the table moved down by one row' },
  'table-shift-up': { zh: '整表上移一行', en: 'all of the table moved up by one row' },
  'row-blank': { zh: '整行未填', en: 'row left blank' },
  'row-repeated': {
    zh: '整行与相邻一行相同，可能误抄或自此错行',
    en: 'the row repeats the one beside it: copied, or a row off from here on',
  },
  'column-repeated': {
    zh: '整列与相邻一列相同，可能误抄或自此错列',
    en: 'the column repeats the one beside it: copied, or a column off from here on',
  },
};

/** What an explanation achieves and what else speaks for it. */
export const reasons = {
  mends: { zh: '可使 {broken} 个不符等式中的 {mended} 个成立', en: 'mends {mended} of {broken} broken sums' },
  together: {
    zh: '与另外 {others} 处一同更正，可使 {broken} 个不符等式中的 {mended} 个成立',
    en: 'together with {others} more, mends {mended} of {broken} broken sums',
  },
  equals: { zh: '另有 {others} 种解释同样可能', en: 'other explanations that are as likely: {others}' },
  supported: { zh: '与其他数据一致', en: 'agrees with a figure given elsewhere' },
} as const satisfies Record<string, Wording>;

/** Said of a broken sum for which no cells are named. */
export const unexplained: Wording = {
  zh: '；更正三处以内不能使各不符等式成立，未能指出有误的单元格',
  en: '; no correction of up to three places mends the broken sums, so that no cell is named',
};
