import { countWhile } from '../../../text/count-while';
import { holds } from '../geometry/box';
import type { Glyph, Rule } from '../geometry/marks';

/** In font sizes: how long a rule is that may be a sign, from one to the other, how far its figure stands behind it, and how far into it. */
const [shortest, longest, behind, into] = [0.15, 1, 0.6, 0.1];
/** In parts of a digit's height from its top: where its sign stands. */
const [upper, lower] = [0.35, 0.72];
/** In parts of its thickness: what is shorter is a dot, as dotted borders are made of. */
const slender = 2;
/** In points: no sign is longer; dashes of one rule are no further apart; rules that meet are no further from one another. */
const [longestSign, dash, meeting] = [24, 6, 0.5];
/** More rules than these at one place only make a pattern, or a border. */
const most = 64;

/** The characters of a page, figures told before which a short level rule stands alone: it may be a sign that is drawn, as in −7. */
export function withDrawnSigns(glyphs: readonly Glyph[], rules: readonly Rule[]): readonly Glyph[] {
  const signs = loneRules(rules);
  if (signs.length === 0) return glyphs;
  const signed = new Set(
    glyphs.filter((glyph, i) => {
      const last = glyphs[i - 1];
      const goesOn = last?.string === glyph.string && isDigit(last);
      return isDigit(glyph) && !goesOn && hasSign(glyph, last, signs);
    }),
  );
  return signed.size === 0 ? glyphs : glyphs.map((glyph) => (signed.has(glyph) ? { ...glyph, unsure: true } : glyph));
}

function isDigit({ text, vertical }: Glyph): boolean {
  return !vertical && /^\p{Nd}$/u.test(text);
}

/** Whether a sign stands before a digit, and not on the character before it, which it would strike out. */
function hasSign({ box, size }: Glyph, last: Glyph | undefined, signs: readonly Rule[]): boolean {
  const [from, to] = [upper, lower].map((part) => box.top + part * (box.bottom - box.top));
  const first = countWhile(signs, ({ at }) => at < (from ?? 0));
  const level = signs.slice(first, first + most);
  return level.some((rule) => {
    const [length, gap] = [(rule.to - rule.from) / size, (box.left - rule.to) / size];
    const strikes = last && holds(last.box, (rule.from + rule.to) / 2, rule.at);
    return !strikes && rule.at <= (to ?? 0) && length >= shortest && length <= longest && gap <= behind && gap >= -into;
  });
}

/** Short level rules that are no dash of one, nor the end of a border, from the top down. */
function loneRules(rules: readonly Rule[]): Rule[] {
  const level = rules.filter(({ along }) => along === 'x').sort((a, b) => a.at - b.at || a.from - b.from);
  const upright = rules.filter(({ along }) => along === 'y').sort((a, b) => a.at - b.at);
  return level.filter((rule, i) => {
    const length = rule.to - rule.from;
    if (length > longestSign || length < slender * rule.thickness) return false;
    return !isOne(level[i - 1], rule) && !isOne(rule, level[i + 1]) && !isAtBorder(rule, upright);
  });
}

/** Whether two rules go on in one another at one height. */
function isOne(left: Rule | undefined, right: Rule | undefined): boolean {
  if (!left || !right || right.at - left.at > meeting) return false;
  return right.from - left.to <= dash && left.from - right.to <= dash;
}

function isAtBorder({ at, from, to }: Rule, upright: readonly Rule[]): boolean {
  return [from, to].some((end) => {
    const first = countWhile(upright, (border) => border.at < end - meeting);
    const there = upright.slice(first, first + most).filter((border) => border.at <= end + meeting);
    return there.length === most || there.some((border) => border.from <= at + meeting && border.to >= at - meeting);
  });
}
