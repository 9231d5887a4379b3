import { isWhite } from '../../../text/ink';
import { codePageOfCharset } from '../code-pages';
import { type Destination, destinationOf } from './destinations';
import { addText, black, emptyPicture, type Group, placeOf, type Reading } from './reading';
import { defineRow, emptyStory, endParagraph } from './story';

/** Characters that have a control of their own. */
const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    ...{ tab: '\t', line: '\n', lbr: '\n', '~': '\u00a0', _: '\u2011', '\\': '\\', '{': '{', '}': '}' },
    ...{ emdash: '—', endash: '–', emspace: '\u2003', enspace: '\u2002', qmspace: '\u2005' },
    ...{ lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•' },
  }),
);

/** Heeds a control word or sign; `value` is its number, undefined where it has none. */
export function heedControl(reading: Reading, name: string, value: number | undefined): void {
  if (name === '*') {
    reading.ignorable = true;
    return;
  }
  const destination = destinationOf(name, reading.ignorable);
  reading.ignorable = false;
  if (destination !== undefined) enter(reading, name, destination);
  else if (CHARACTERS.has(name)) addText(reading, CHARACTERS.get(name) ?? '');
  else if (name === 'u') addUnicode(reading, value ?? 0);
  else if (!setEntry(reading, name, value) && isShown(reading.group)) heedTextControl(reading, name, value);
}

function isShown({ destination }: Group): boolean {
  return destination === 'text' || destination === 'label';
}

/** Makes the open group a destination. Inside a group that is no text nothing becomes text again but the Unicode half of a pair. */
function enter(reading: Reading, name: string, destination: Destination): void {
  const { group } = reading;
  const inPair = group.destination === 'unicodePair';
  if (inPair ? name !== 'ud' : /^(nothing|picture|code)$/.test(group.destination)) return;
  if (destination === 'picture') reading.picture = emptyPicture();
  if (destination === 'textBox') {
    if (group.destination !== 'text') return;
    reading.group = { ...group, story: emptyStory(), inTable: false, depth: 1 };
  } else {
    reading.group = { ...group, destination, nestedRow: group.nestedRow || name === 'nesttableprops' };
  }
}

/** A character by its UTF-16 code, which RTF writes as a signed number; its fallback is skipped. */
function addUnicode(reading: Reading, value: number): void {
  addText(reading, String.fromCharCode(value & 0xffff));
  reading.skip = reading.group.fallback;
}

/** Controls of the tables that a document begins with, and of pictures; says whether it was one. */
function setEntry(reading: Reading, name: string, value: number | undefined): boolean {
  const { entry, picture, group } = reading;
  switch (group.destination) {
    case 'fonts':
      if (name === 'f') entry.number = value ?? 0;
      if (name === 'fcharset') setCharset(reading, value ?? 0);
      return true;
    case 'styles':
      if (name === 's' || name === 'cs' || name === 'ds' || name === 'ts')
        entry.number = name === 's' ? (value ?? 0) : -1;
      if (name === 'outlinelevel') entry.outline = value;
      return name !== 'uc';
    case 'colours':
      if (name === 'red' || name === 'green' || name === 'blue') reading.colour[name] = value ?? 0;
      return true;
    case 'picture':
      if (name === 'picwgoal') picture.width = value;
      if (name === 'pichgoal') picture.height = value;
      if (name === 'picscalex') picture.scaleX = value ?? 100;
      if (name === 'picscaley') picture.scaleY = value ?? 100;
      return true;
    default:
      return false;
  }
}

function setCharset(reading: Reading, charset: number): void {
  const codePage = codePageOfCharset(charset);
  if (codePage !== undefined) reading.fontCodePages.set(reading.entry.number, codePage);
}

function heedTextControl(reading: Reading, name: string, value: number | undefined): void {
  const { story, deleted, hidden } = reading.group;
  if (name === 'trowd') reading.rowPainted = false;
  if (name === 'clcbpat') reading.rowPainted ||= isPaint(reading, value);
  if (defineRow(story, name, value ?? 0)) return;
  const change = changeOf(name, value) ?? colourOf(reading, name, value);
  if (change) {
    reading.group = { ...reading.group, ...change };
    return;
  }
  const place = placeOf(reading);
  switch (name) {
    case 'ansicpg':
      reading.codePage = value ?? reading.codePage;
      break;
    case 'deff':
      reading.defaultFont = value ?? -1;
      break;
    case 'par':
    case '\n':
    case '\r':
    case 'page':
    case 'sect':
    case 'column':
      endParagraph(story, 'paragraph', place, deleted || hidden);
      break;
    case 'cell':
      endParagraph(story, 'cell', { ...place, depth: 1 });
      break;
    case 'nestcell':
      endParagraph(story, 'cell', { ...place, depth: Math.max(place.depth, 2) });
      break;
    case 'row':
      endParagraph(story, 'row', { ...place, depth: 1 }, deleted);
      story.inRow = false;
      break;
    case 'nestrow':
      endParagraph(story, 'row', { ...place, depth: Math.max(place.depth, 2) }, deleted);
      break;
  }
}

/** Whether a colour of the table, by its number, paints paper in another colour than its own. */
function isPaint({ colours }: Reading, value = 0): boolean {
  return value > 0 && !isWhite(colours[value]);
}

/** What a control of colours changes until the group ends. */
function colourOf(reading: Reading, name: string, value = 0): Partial<Group> | undefined {
  if (name === 'cf') return { ink: reading.colours[value] ?? black };
  if (name === 'highlight' || name === 'chcbpat' || name === 'cb') return { painted: isPaint(reading, value) };
  return undefined;
}

/** How far `\\up` and `\\dn` go where they do not say, in half points. */
const usualShift = 6;

/** What a control changes until the group ends. */
function changeOf(name: string, value: number | undefined): Partial<Group> | undefined {
  switch (name) {
    case 'f':
      return { font: value ?? 0 };
    case 'uc':
      return { fallback: Math.max(value ?? 1, 0) };
    case 'fs':
      return { tiny: value !== undefined && value <= 2 };
    case 'v':
      return { hidden: value !== 0 };
    case 'deleted':
      return { deleted: value !== 0 };
    case 'strike':
    case 'striked':
      return { struck: value !== 0 };
    case 'super':
      return { shift: value === 0 ? 0 : 'raised' };
    case 'sub':
      return { shift: value === 0 ? 0 : 'lowered' };
    case 'nosupersub':
      return { shift: 0 };
    case 'up':
      return { shift: (value ?? usualShift) / 2 };
    case 'dn':
      return { shift: -(value ?? usualShift) / 2 };
    case 'qc':
      return { centred: true };
    case 'ql':
    case 'qr':
    case 'qj':
    case 'qd':
      return { centred: false };
    case 'plain':
      return {
        ...{ hidden: false, deleted: false, struck: false, shift: 0, font: -1 },
        ...{ tiny: false, ink: black, painted: false },
      };
    case 'pard':
      return { inTable: false, depth: 1, style: 0, outline: undefined, centred: false };
    case 'intbl':
      return { inTable: value !== 0 };
    case 'itap':
      return { depth: Math.max(value ?? 1, 1), inTable: value !== 0 };
    case 's':
      return { style: value ?? 0 };
    case 'outlinelevel':
      return { outline: value };
    default:
      return undefined;
  }
}
