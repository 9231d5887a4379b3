import type { SectionKind } from '../forms/sections';
import type { DocumentBlock, Paragraph } from '../model/document';
import type { Headings } from './headings';
import { pointsTo } from './pointers';

/** A stretch of the report under the heading of one section, or ahead of the first. */
export interface Place {
  readonly kind: SectionKind | null;
  pictures: number;
  /** It has something that does not only point elsewhere. */
  says: boolean;
  /** It has a sentence or a table of its own, and not only what a section may have below it: a day, a name. */
  tells: boolean;
  /** A picture stands before anything that it says. */
  opens: boolean;
  /** It links to a file. */
  attachment: boolean;
  /** It sends its reader to a file before it says anything. */
  refers: boolean;
}

/** The stretches of the report: ahead of its first heading, and under each. */
export function placesIn(blocks: readonly DocumentBlock[], headings: Headings): Place[] {
  const places: Place[] = [placeOf(null)];
  for (const block of blocks) {
    const own = headings.get(block) ?? [];
    for (const { kind, rest } of own) places.push({ ...placeOf(kind), says: rest !== '', tells: rest !== '' });
    const place = places.at(-1);
    if (place) add(block, own.length > 0, place);
  }
  return places;
}

function placeOf(kind: SectionKind | null): Place {
  return { kind, pictures: 0, says: false, tells: false, opens: false, attachment: false, refers: false };
}

function add(block: DocumentBlock, isHeading: boolean, place: Place): void {
  if (block.type === 'picture') {
    place.pictures += 1;
    place.opens ||= !place.says;
  } else if (block.type === 'grid') {
    place.says = true;
    place.tells = true;
  } else {
    place.attachment ||= block.attachment === true;
    if (!isHeading) addText(block, place);
  }
}

function addText(block: Paragraph, place: Place): void {
  const to = pointsTo(block);
  if (to === 'attachment') place.refers ||= !place.says;
  if (to === null) {
    place.says = true;
    place.tells ||= /[。；;！!]/.test(block.text);
  }
}
