const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Digits set as superscripts keep standing apart from the number before them: 12 with a note 1 is not 121. */
export function raiseDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => raised[figureOf(digit)] ?? digit);
}

/** Digits set as subscripts, likewise. */
export function lowerDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => lowered[figureOf(digit)] ?? digit);
}

function figureOf(digit: string): number {
  return Number(digit.normalize('NFKC'));
}
