const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const lowered = '₀₁₂₃₄₅₆₇₈₉';

/** Digits set as superscripts keep standing apart from the number before them: 12 with a note 1 is not 121. */
export function raiseDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => raised[Number(digit)] ?? digit);
}

/** Digits set as subscripts, likewise. */
export function lowerDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => lowered[Number(digit)] ?? digit);
}
