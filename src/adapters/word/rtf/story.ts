import { hasTwoInks, type InkedPiece } from '../../../text/ink';
import { textOnLine } from '../../../text/on-line';
import { withoutStruck } from '../../../text/struck';
import type { Flow, WordPicture } from '../flow';
import { buildTables, type DefinedCell, type PlacedParagraph } from '../tables';

/** What a paragraph's properties say of its place. */
export interface ParagraphPlace {
  readonly heading: number | null;
  readonly centred: boolean;
  /** How deep in tables; 0 outside. */
  readonly depth: number;
}

/** A row's definition while it is read: `\cellx` ends a cell that the controls before it describe. */
interface RowDefinition {
  left: number;
  cells: DefinedCell[];
  joined: boolean;
  merge: 'start' | 'continue' | undefined;
}

/** A text with paragraphs and tables of its own: the body, or a text box. */
export interface Story {
  /** The automatic number of the open paragraph. */
  label: string;
  pieces: InkedPiece[];
  doubtful: boolean;
  struck: boolean;
  pictures: WordPicture[];
  afloat: Flow[];
  row: RowDefinition;
  /** Between the definition of a row and its end all text is in the table, whether it says so or not. */
  inRow: boolean;
  readonly paragraphs: PlacedParagraph[];
}

/** A story with nothing in it. */
export function emptyStory(): Story {
  return {
    label: '',
    pieces: [],
    doubtful: false,
    struck: false,
    pictures: [],
    afloat: [],
    row: emptyRow(),
    inRow: false,
    paragraphs: [],
  };
}

function emptyRow(): RowDefinition {
  return { left: 0, cells: [], joined: false, merge: undefined };
}

/** Ends the paragraph, cell or row. */
export function endParagraph(story: Story, end: PlacedParagraph['end'], place: ParagraphPlace, deleted = false): void {
  const { pictures, afloat } = story;
  const isOpen = story.doubtful || hasTwoInks(story.pieces);
  const valid = isOpen ? undefined : withoutStruck(story.pieces);
  const doubtful = isOpen || story.struck;
  const text = textOnLine(story.pieces);
  const label = deleted ? '' : story.label;
  const { heading, centred } = place;
  const depth = Math.max(place.depth, story.inRow || end !== 'paragraph' ? 1 : 0);
  const row = end === 'row' ? story.row.cells : [];
  const paragraph = { type: 'paragraph', text, heading, centred, doubtful, valid } as const;
  story.paragraphs.push({ paragraph, label, pictures, afloat, depth, end, deleted, row });
  story.label = '';
  story.pieces = [];
  story.doubtful = false;
  story.struck = false;
  story.pictures = [];
  story.afloat = [];
}

/** The story's flow. */
export function storyFlow(story: Story): Flow[] {
  if (story.label !== '' || story.pieces.length > 0 || story.pictures.length > 0 || story.afloat.length > 0) {
    endParagraph(story, 'paragraph', { heading: null, centred: false, depth: story.inRow ? 1 : 0 });
  }
  return buildTables(story.paragraphs);
}

/** Heeds a control that defines a row; says whether it was one. */
export function defineRow(story: Story, name: string, value: number): boolean {
  const { row } = story;
  switch (name) {
    case 'trowd':
      story.row = emptyRow();
      story.inRow = true;
      return true;
    case 'trleft':
      if (row.cells.length === 0) row.left = value;
      return true;
    case 'clmgf':
      return true;
    case 'clmrg':
      row.joined = true;
      return true;
    case 'clvmgf':
      row.merge = 'start';
      return true;
    case 'clvmrg':
      row.merge = 'continue';
      return true;
    case 'cellx':
      row.cells.push({ left: row.left, right: value, joined: row.joined, ...(row.merge && { merge: row.merge }) });
      row.left = value;
      row.joined = false;
      row.merge = undefined;
      return true;
    default:
      return false;
  }
}
