import { hasTwoInks } from '../../../text/ink';
import { textOnLine } from '../../../text/on-line';
import { withoutStruck } from '../../../text/struck';
import type { Flow, WordParagraph, WordPicture } from '../flow';
import { isDrawnFromCode } from '../open-fields';
import { lookOf } from './appearance';
import type { Reading } from './reading';
import { type Parts, readRun } from './run';
import { isPainted } from './shading';
import { isDeletion, shown } from './shown';
import { isCentred } from './styles';
import { child, childNumber, childValue, descendants, type XmlElement } from './xml';

/** A paragraph as read, before it is known what follows it. */
export interface ReadParagraph {
  readonly paragraph: WordParagraph;
  readonly label: string;
  /** The paragraph mark is deleted or hidden: the next paragraph continues this one. */
  readonly joined: boolean;
  readonly pictures: readonly WordPicture[];
  readonly afloat: readonly Flow[];
}

/** Reads a `w:p`. */
export function readParagraph(element: XmlElement, reading: Reading): ReadParagraph {
  const properties = child(element, 'w:pPr');
  const mark = child(properties, 'w:rPr');
  const styleId = childValue(properties, 'w:pStyle');
  const style = reading.styles.of(styleId);
  const deleted = child(mark, 'w:del') ?? child(mark, 'w:moveFrom');
  const joined =
    deleted !== undefined ||
    isDeletion(child(mark, 'aml:annotation')) ||
    lookOf(mark, style.appearance, reading).hidden;
  const label = joined ? '' : numberOf(properties, styleId, reading);
  const outline = childNumber(properties, 'w:outlineLvl');
  const parts: Parts = {
    pieces: [],
    doubtful: descendants(element, isUntold).length > 0,
    struck: false,
    pictures: [],
    afloat: [],
  };
  const onPaper = reading.onPaper && !style.painted && !isPainted(properties);
  for (const run of shown(element)) readRun(run, style.appearance, { ...reading, onPaper }, parts);
  const { pictures, afloat } = parts;
  const isOpen = parts.doubtful || hasTwoInks(parts.pieces);
  const valid = isOpen ? undefined : withoutStruck(parts.pieces);
  const doubtful = isOpen || parts.struck;
  const text = textOnLine(parts.pieces);
  const heading = outline === undefined ? style.heading : outline < 9 ? outline + 1 : null;
  const centred = isCentred(properties) ?? style.centred;
  return {
    paragraph: { type: 'paragraph', text, heading, centred, doubtful, valid },
    label,
    pictures,
    afloat,
    joined,
  };
}

/** What mathematics sets above, below or around something else (22.1.2): read in a line, it says another thing. */
const STRUCTURES: ReadonlySet<string> = new Set(
  [
    ...['acc', 'bar', 'borderBox', 'd', 'eqArr', 'f', 'func', 'groupChr', 'limLow', 'limUpp', 'm', 'nary', 'phant'],
    ...['rad', 'sPre', 'sSub', 'sSubSup', 'sSup'],
  ].map((name) => `m:${name}`),
);

/** Whether what the element shows cannot be told: it is printed in no line, against the direction in which it is written (17.3.2.3), or by a code alone. */
function isUntold({ name, attributes, text }: XmlElement): boolean {
  if (name === 'w:instrText') return isDrawnFromCode(text);
  return STRUCTURES.has(name) || (name === 'w:bdo' && attributes['w:val'] === 'rtl');
}

/** The automatic number, from the paragraph itself or from its style; list 0 takes a style's number away. */
function numberOf(properties: XmlElement | undefined, styleId: string | undefined, reading: Reading): string {
  const own = child(properties, 'w:numPr') ?? child(properties, 'w:listPr');
  const style = reading.styles.of(styleId);
  const list = childValue(own, 'w:numId') ?? childValue(own, 'w:ilfo') ?? style.list;
  if (list === undefined || list === '0') return '';
  const bound = styleId === undefined ? undefined : reading.numbering.levelOf(list, styleId);
  return reading.numberLabel(list, childNumber(own, 'w:ilvl') ?? style.level ?? bound ?? 0);
}
