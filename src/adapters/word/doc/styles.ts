import type { Bytes } from './bytes';
import { type Modification, readModifications, sprm } from './modifications';

/** What a style says, its ancestors' modifications before its own. */
export interface Style {
  readonly heading: number | null;
  readonly paragraph: readonly Modification[];
  readonly character: readonly Modification[];
}

const NO_STYLE: Style = { heading: null, paragraph: [], character: [] };
const NO_BASE = 0xfff;
const TITLE = 62;
const PARAGRAPH_STYLE = 1;

interface Entry extends Style {
  readonly base: number;
}

/** Reads the style sheet (STSH); a style that is not there says nothing. */
export function readStyles(sheet: Bytes): (index: number) => Style {
  const entries = sheet.length === 0 ? [] : readEntries(sheet);
  const resolved = new Map<number, Style>();
  const resolve = (index: number): Style => {
    const before = resolved.get(index);
    const entry = entries[index];
    if (before || !entry) return before ?? NO_STYLE;
    // A style based on itself inherits nothing.
    resolved.set(index, NO_STYLE);
    const base = entry.base === NO_BASE ? NO_STYLE : resolve(entry.base);
    const style = {
      heading: entry.heading ?? base.heading,
      paragraph: [...base.paragraph, ...entry.paragraph],
      character: [...base.character, ...entry.character],
    };
    resolved.set(index, style);
    return style;
  };
  return resolve;
}

function readEntries(sheet: Bytes): (Entry | undefined)[] {
  const count = sheet.u16(2);
  const fixed = sheet.u16(4);
  const entries: (Entry | undefined)[] = [];
  let at = 2 + sheet.u16(0);
  for (let index = 0; index < count && at + 2 <= sheet.length; index += 1) {
    const length = sheet.u16(at);
    entries.push(length === 0 ? undefined : readEntry(sheet.slice(at + 2, length), fixed));
    at += 2 + length;
  }
  return entries;
}

function readEntry(style: Bytes, fixed: number): Entry {
  const builtIn = style.u16(0) & 0xfff;
  const kind = style.u16(2) & 0xf;
  let at = fixed + 2 + 2 * (style.u16(fixed) + 1);
  const groups = Array.from({ length: style.u16(4) & 0xf }, () => {
    const length = at + 2 <= style.length ? style.u16(at) : 0;
    const group = style.slice(Math.min(at + 2, style.length), Math.min(length, Math.max(style.length - at - 2, 0)));
    at += 2 + length + (length & 1);
    return group;
  });
  const isParagraph = kind === PARAGRAPH_STYLE;
  const paragraph = isParagraph && (groups[0]?.length ?? 0) >= 2 ? groups[0] : undefined;
  const character = groups[isParagraph ? 1 : 0];
  const modifications = paragraph ? readModifications(paragraph.slice(2, paragraph.length - 2)) : [];
  return {
    base: style.u16(2) >> 4,
    heading: headingRank(builtIn, modifications),
    paragraph: modifications,
    character: character ? readModifications(character) : [],
  };
}

/** By the built-in style's number (1 to 9 are headings), or by the outline level. */
function headingRank(builtIn: number, modifications: readonly Modification[]): number | null {
  const level = modifications.findLast(({ code }) => code === sprm.pOutlineLevel)?.operand.u8(0);
  if (level !== undefined) return level < 9 ? level + 1 : null;
  if (builtIn >= 1 && builtIn <= 9) return builtIn;
  return builtIn === TITLE ? 1 : null;
}
