/**
 * What no text is written with: controls, private use, unassigned code points, halves of pairs and what stands for an undecoded character; pictographs,
 * except stars and what fills in a form (☑, ✓); Chinese characters outside of those in daily use.
 */
const unwritten =
  /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\ufffd\u2600-\u2604\u2607-\u260f\u2613-\u2712\u2719-\u27bf\u2b00-\u2bff\u3400-\u4dbf\u{20000}-\u{3ffff}]/u;
/** Of all characters: no text in any language has more. */
const most = 0.1;

/** Whether texts can be what somebody wrote, and not codes that a broken text layer or a wrong encoding shows as characters (儯❌醔䇥). */
export function isLegible(texts: Iterable<string>): boolean {
  let [all, odd] = [0, 0];
  for (const text of texts) {
    for (const character of text) {
      if (/\s/.test(character)) continue;
      all++;
      if (unwritten.test(character)) odd++;
    }
  }
  return odd <= most * all;
}
