import { type Ink, isWhite } from '../../../text/ink';
import type { Shift } from '../../../text/on-line';
import { decodeCodePage } from '../code-pages';
import type { Flow } from '../flow';
import { isDrawnFromCode } from '../open-fields';
import { pictureOf } from '../picture';
import type { Destination } from './destinations';
import { emptyStory, type ParagraphPlace, type Story, storyFlow } from './story';

/** What holds until the group ends. */
export interface Group {
  readonly destination: Destination;
  readonly story: Story;
  /** The definition of the open row when a group was opened in it. */
  readonly row: Story['row'];
  /** The group defines a nested row. */
  readonly nestedRow: boolean;
  readonly font: number;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly struck: boolean;
  /** Letters that nobody sees: a point high at most. */
  readonly tiny: boolean;
  /** What letters are printed in, and whether something is painted behind them. */
  readonly ink: Ink;
  readonly painted: boolean;
  /** Superscripts and subscripts, and how many points text is set up. */
  readonly shift: Shift;
  readonly centred: boolean;
  /** How many characters stand after a \u for readers that do not know it. */
  readonly fallback: number;
  readonly inTable: boolean;
  readonly depth: number;
  readonly style: number;
  readonly outline: number | undefined;
}

/** Where reading stands: RTF is a stream of changes to a state. */
export interface Reading {
  readonly outer: Group[];
  group: Group;
  /** Bytes whose characters are not yet complete: a Chinese one takes two. */
  pending: Uint8Array[];
  /** How many characters are still the fallback of a \u. */
  skip: number;
  ignorable: boolean;
  codePage: number;
  defaultFont: number;
  /** The code page of a font, where the font has one. */
  readonly fontCodePages: Map<number, number>;
  readonly headings: Map<number, number>;
  /** The entry of the font table or style sheet that is being read. */
  entry: { number: number; name: string; outline: number | undefined };
  /** The colours of the document in order. The first is the usual one, which says nothing. */
  readonly colours: Ink[];
  /** The colour that is being read. */
  colour: { red: number; green: number; blue: number };
  /** Whether a cell of the row at hand is painted. */
  rowPainted: boolean;
  picture: { width: number | undefined; height: number | undefined; scaleX: number; scaleY: number };
  title: string;
}

/** The state at the beginning of a file. */
export function startReading(): Reading {
  const story = emptyStory();
  return {
    outer: [],
    group: {
      destination: 'text',
      story,
      row: story.row,
      nestedRow: false,
      font: -1,
      ...{ hidden: false, deleted: false, struck: false, shift: 0, centred: false },
      ...{ tiny: false, ink: black, painted: false },
      fallback: 1,
      inTable: false,
      depth: 1,
      style: 0,
      outline: undefined,
    },
    pending: [],
    skip: 0,
    ignorable: false,
    codePage: 1252,
    defaultFont: -1,
    fontCodePages: new Map(),
    headings: new Map(),
    entry: emptyEntry(),
    colours: [],
    colour: noColour(),
    rowPainted: false,
    picture: emptyPicture(),
    title: '',
  };
}

/** What letters are printed in where nothing is said. */
export const black: Ink = [0, 0, 0];

/** A colour of which nothing is said yet. */
function noColour(): Reading['colour'] {
  return { red: 0, green: 0, blue: 0 };
}

/** An entry of the font table or style sheet of which nothing is read yet. */
function emptyEntry(): Reading['entry'] {
  return { number: 0, name: '', outline: undefined };
}

/** A picture of which nothing is read yet. */
export function emptyPicture(): Reading['picture'] {
  return { width: undefined, height: undefined, scaleX: 100, scaleY: 100 };
}

/** Where the open paragraph stands. */
export function placeOf({ group, headings }: Reading): ParagraphPlace {
  const { outline, style, inTable, depth, centred } = group;
  const heading = outline === undefined ? headings.get(style) : outline < 9 ? outline + 1 : undefined;
  return { heading: heading ?? null, centred, depth: inTable ? depth : 0 };
}

/** Adds text where the open group's text belongs. */
export function addText(reading: Reading, text: string): void {
  const { destination, story, hidden, deleted, struck, shift, tiny, ink } = reading.group;
  if (destination === 'text' && !hidden && !deleted && !tiny) {
    if (text !== '') story.pieces.push({ text, ink, shift, struck: struck ? 'struck' : undefined });
    story.doubtful ||= isWhiteOnWhite(reading) && text.trim() !== '';
    story.struck ||= struck && text.trim() !== '';
  }
  if (destination === 'colours') endColours(reading, text);
  if (destination === 'code' && isDrawnFromCode(text)) story.doubtful = true;
  if (destination === 'label' && !hidden && !deleted) story.label += text;
  if (destination === 'title') reading.title += text;
  if (destination === 'styles') reading.entry.name += text;
}

function isWhiteOnWhite({ group: { ink, painted }, rowPainted }: Reading): boolean {
  return isWhite(ink) && !painted && !rowPainted;
}

/** Each semicolon ends a colour of the table. */
function endColours(reading: Reading, text: string): void {
  for (const sign of text) {
    if (sign !== ';') continue;
    const { red, green, blue } = reading.colour;
    reading.colours.push([red, green, blue]);
    reading.colour = noColour();
  }
}

/** Decodes the bytes that are pending; whatever is no text comes after them. */
export function flushText(reading: Reading): void {
  if (reading.pending.length === 0) return;
  const bytes = Uint8Array.from(reading.pending.flatMap((part) => [...part]));
  reading.pending = [];
  const font = reading.group.font === -1 ? reading.defaultFont : reading.group.font;
  addText(reading, decodeCodePage(bytes, reading.fontCodePages.get(font) ?? reading.codePage));
}

/** Opens a group; what changes in it ends with it. */
export function openGroup(reading: Reading): void {
  flushText(reading);
  reading.skip = 0;
  reading.ignorable = false;
  reading.outer.push({ ...reading.group, row: reading.group.story.row });
}

/** Closes a group; one that was not opened is no group. */
export function closeGroup(reading: Reading): void {
  flushText(reading);
  reading.skip = 0;
  const closed = reading.group;
  const outer = reading.outer.pop();
  if (!outer) return;
  reading.group = outer;
  if (closed.destination === 'styles') endStyle(reading);
  if (closed.destination === 'picture' && outer.destination !== 'picture') endPicture(reading);
  if (closed.story !== outer.story) for (const part of shownFlow(closed, outer)) outer.story.afloat.push(part);
  // A nested row is defined in a group of its own; the definition of the row around it holds on.
  else if (closed.nestedRow) outer.story.row = outer.row;
}

function shownFlow(closed: Group, outer: Group): Flow[] {
  return outer.hidden || outer.deleted ? [] : storyFlow(closed.story);
}

function endStyle(reading: Reading): void {
  const { number, name, outline } = reading.entry;
  const named = /^(?:heading ([1-9])|(title));?$/i.exec(name.trim());
  const rank = outline !== undefined && outline < 9 ? outline + 1 : named && Number(named[1] ?? 1);
  if (rank) reading.headings.set(number, rank);
  reading.entry = emptyEntry();
}

function endPicture(reading: Reading): void {
  const { width, height, scaleX, scaleY } = reading.picture;
  const points = (twips: number | undefined, scale: number) => twips && (twips * scale) / 2000;
  const { group } = reading;
  if (group.destination === 'text' && !group.hidden && !group.deleted) {
    group.story.pictures.push(pictureOf(points(width, scaleX), points(height, scaleY)));
  }
  reading.picture = emptyPicture();
}
