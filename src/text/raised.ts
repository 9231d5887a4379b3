const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits set as superscripts keep standing apart from the number before them: 12 with a note 1 is not 121. */
export function raiseDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => raised[Number(digit)] ?? digit);
}
