import type { StripFragment as Fragment } from './strip';

const numerals = '一二三四五六七八九十';

/** In font sizes: how exactly the headings of sections begin at one place; and in parts of the size, how different they are set at most. */
const [flush, sameSize] = [0.3, 0.08];

/**
 * The headings of a document's sections among its running text, from the first one on (一、总体情况, 二、主动公开…): each begins where the first does, is
 * set as it is, and has the next number. The label of a group of rows does not: 三、本年度办理结果 stands under 三、收到和处理….
 */
export function sectionHeadings(running: ReadonlySet<Fragment>): ReadonlySet<Fragment> {
  const headings: Fragment[] = [];
  for (const fragment of [...running].sort((a, b) => a.box.top - b.box.top)) {
    const [first = fragment] = headings;
    const isSetAlike =
      Math.abs(fragment.box.left - first.box.left) <= flush * first.size &&
      Math.abs(fragment.size - first.size) <= sameSize * first.size;
    const [numeral = '', mark] = fragment.text.trim();
    if (isSetAlike && mark === '、' && numerals.indexOf(numeral) === headings.length) headings.push(fragment);
  }
  return new Set(headings);
}
