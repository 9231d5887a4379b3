import { hasTwoInks } from '../../../text/ink';
import { textOnLine } from '../../../text/on-line';
import { withoutStruck } from '../../../text/struck';
import type { Flow } from '../flow';
import { listCounter } from '../lists';
import { OpenFields } from '../open-fields';
import { buildTables, type PlacedParagraph } from '../tables';
import { isHidden, type Shown, type Stage, showPart } from './appearance';
import type { WordFile } from './information-block';
import { readLists } from './lists';
import { sprm } from './modifications';
import { isDeleted, lastByte, type RawParagraph, rawParagraphs } from './raw-paragraphs';
import { definedCells } from './row-definition';
import { anchoredShapes } from './shapes';
import { readStyles } from './styles';

/** The flow of a file's main text, tracked changes accepted. Throws `RangeError` where the file is damaged. */
export function readBody(file: WordFile): Flow[] {
  const { flow, whole } = readStories(file, true);
  // A field that never ends would swallow everything after its code: then only the marks themselves are left out.
  return whole ? flow : readStories(file, false).flow;
}

function readStories(file: WordFile, foldFields: boolean): { flow: Flow[]; whole: boolean } {
  const paragraphsOf = rawParagraphs(file);
  const style = readStyles(file.structure('styles'));
  const numberLabel = listCounter(readLists(file));
  let whole = true;
  const readStory = (from: number, to: number): Flow[] => {
    const stage: Stage = { data: file.data, style, fields: new OpenFields(), foldFields, anchored };
    const placed = paragraphsOf(from, to).map((paragraph) => place(paragraph, stage, numberLabel));
    whole &&= !stage.fields.areOpen;
    return buildTables(placed);
  };
  const anchored = anchoredShapes(file, (from, to) => readStory(from, to));
  const flow = readStory(0, file.lengths.main);
  return { flow, whole };
}

const CENTRED = 1;

function place(
  paragraph: RawParagraph,
  stage: Stage,
  numberLabel: (list: string, level: number) => string,
): PlacedParagraph {
  const { markModifications, properties } = paragraph;
  const style = stage.style(properties.style);
  const modifications = [...style.paragraph, ...properties.modifications];
  const list = modifications.findLast(({ code }) => code === sprm.pList)?.operand.u16(0) ?? 0;
  const end = endsRow(paragraph) ? 'row' : endsCell(paragraph) ? 'cell' : 'paragraph';
  const hidden = isHidden(markModifications, style, stage);
  const deleted = isDeleted(markModifications) || (hidden && end === 'paragraph');
  const numbered = list !== 0 && !hidden && !deleted && end !== 'row';
  const label = numbered ? numberLabel(String(list), lastByte(modifications, sprm.pListLevel) ?? 0) : '';
  const shown: Shown = { pieces: [], doubtful: false, struck: false, pictures: [], afloat: [] };
  for (const part of paragraph.parts) showPart(part, style, stage, shown);
  const outline = lastByte(properties.modifications, sprm.pOutlineLevel);
  const heading = outline === undefined ? style.heading : outline < 9 ? outline + 1 : null;
  const alignment = lastByte(modifications, sprm.pAlignment) ?? lastByte(modifications, sprm.pAlignmentOld);
  const { pictures, afloat } = shown;
  const isOpen = shown.doubtful || hasTwoInks(shown.pieces);
  const valid = isOpen ? undefined : withoutStruck(shown.pieces);
  const doubtful = isOpen || shown.struck;
  const text = textOnLine(shown.pieces);
  return {
    paragraph: { type: 'paragraph', text, heading, centred: alignment === CENTRED, doubtful, valid },
    label,
    pictures,
    afloat,
    depth: depthOf(paragraph),
    end,
    deleted,
    row: end === 'row' ? definedCells(properties.modifications) : [],
  };
}

function depthOf({ mark, properties: { modifications } }: RawParagraph): number {
  if (mark === '\x07') return 1;
  const inTable = lastByte(modifications, sprm.pInTable) === 1 ? 1 : 0;
  return modifications.findLast(({ code }) => code === sprm.pTableDepth)?.operand.i32(0) ?? inTable;
}

function endsRow({ mark, properties: { modifications } }: RawParagraph): boolean {
  return lastByte(modifications, mark === '\x07' ? sprm.pTtp : sprm.pInnerTtp) === 1;
}

function endsCell({ mark, properties: { modifications } }: RawParagraph): boolean {
  return mark === '\x07' || lastByte(modifications, sprm.pInnerTableCell) === 1;
}
