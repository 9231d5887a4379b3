const digits = new Map([...'零一二三四五六七八九'].map((character, value) => [character, value]));
digits.set('〇', 0).set('两', 2);
const scales = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The value of a whole number below 100,000,000 in Chinese numerals (一百二十三, 三百零五, 两万六, 二〇二); null where it is none. */
export function readChineseNumeral(text: string): number | null {
  const myriads = text.split('万');
  if (myriads.length > 2) return null;
  const [first = '', second] = myriads;
  const high = readBelowMyriad(first);
  if (second === undefined) return high;
  const low = second === '' ? 0 : readBelowMyriad(second);
  if (high === null || low === null) return null;
  const shortened = second.length === 1 && low > 0;
  return high * 10_000 + (shortened ? low * 1000 : low);
}

function readBelowMyriad(text: string): number | null {
  if (text === '') return null;
  if (![...text].some((character) => scales.has(character))) return readDigits(text);
  let sum = 0;
  let pending: number | null = null;
  let lastScale = 10_000;
  for (const character of text) {
    const scale = scales.get(character);
    const value = digits.get(character);
    if (scale !== undefined) {
      if (scale >= lastScale) return null;
      sum += (pending || 1) * scale;
      lastScale = scale;
      pending = null;
    } else if (value === undefined || (pending !== null && pending !== 0)) return null;
    else pending = value;
  }
  if (pending === null) return sum;
  const shortened = lastScale > 10 && !text.includes('零') && !text.includes('〇');
  return sum + (shortened ? (pending * lastScale) / 10 : pending);
}

function readDigits(text: string): number | null {
  const values = [...text].map((character) => digits.get(character));
  if (values.some((value) => value === undefined)) return null;
  return Number(values.join(''));
}

/** The value of a number printed in Arabic figures, or in Chinese ones, where ○ often stands for 〇; null where it is none. */
export function readNumeral(printed: string): number | null {
  return /^\d/.test(printed) ? Number(printed) : readChineseNumeral(printed.replaceAll('○', '〇'));
}
