/** Amounts have at most six decimals (a ten-thousandth of 万元 is a yuan, two more are its cents); this drops what binary fractions add. */
export function exact(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toFixed(6));
}
