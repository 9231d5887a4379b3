import { type SectionKind, sections } from '../forms/sections';
import type { DocumentBlock, Grid, Paragraph } from '../model/document';
import type { Location } from '../model/location';
import { fold, splitNumbering } from '../text/fold';
import { linesOf } from './lines';
import { type Entry, entryOf, likeness, mayBe, printedLabel } from './vocabulary';

const entries: readonly { kind: SectionKind; entry: Entry }[] = sections.map(({ kind, label, variants }) => ({
  kind,
  entry: entryOf(label, variants),
}));

/** How surely a line is the heading of a section, of which the surest of each section are its headings: a sentence on its matter, its words alone, or those with its number. */
const standings = ['sentence', 'words', 'numbered'] as const;

/** A heading that opens a section, and the prose that follows it on the same line. */
export interface Heading {
  readonly standing: (typeof standings)[number];
  readonly number: number | null;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly rest: string;
}

/** A heading with its place. */
export interface PlacedHeading extends Heading {
  readonly location: Location;
}

/** The headings of a report's sections by the blocks that have them. */
export type Headings = ReadonlyMap<DocumentBlock, readonly PlacedHeading[]>;

/** Reads a line as the heading of a section: by its words where it has the number of one, by nearly all of its words where it has none. */
function readHeading(text: string): Heading | null {
  const line = text.trim();
  const whole = line.length <= 60 ? headingOf(line, '') : null;
  if (whole) return whole;
  const match = /^(.{4,40}?)[:：。\s](.*)$/su.exec(line);
  return match?.[1] && /^\s*[一二三四五六]\s*[、.．]/.test(match[1])
    ? headingOf(match[1], match[2]?.trim() ?? '')
    : null;
}

/** How like a heading's words a line without a number must be. */
const nearlyAll = 0.92;

/** What ends a sentence, or says that there is nothing of the matter. */
const saying = /[。;!]$|无|没有/;

const remembered = new WeakMap<Paragraph, { readonly heading: Heading | null }>();

/** Reads a paragraph by itself as the heading of a section, once however often it is asked; one that was cut off may begin as another does. */
export function headingIn(paragraph: Paragraph): Heading | null {
  const known = remembered.get(paragraph);
  if (known) return known.heading;
  const heading = paragraph.cut ? null : readHeading(paragraph.text);
  remembered.set(paragraph, { heading });
  return heading;
}

function headingOf(text: string, rest: string): Heading | null {
  const folded = fold(text);
  const level = splitNumbering(folded).numbering?.level;
  if (level && level !== 'section') return null;
  if (!level && !entries.some(({ entry }) => mayBe(folded, entry, nearlyAll))) return null;
  const label = printedLabel(text);
  const ranked = entries
    .map(({ kind, entry }) => ({ kind, like: likeness(label, entry) }))
    .sort((a, b) => b.like - a.like);
  const [best] = ranked;
  if (!best || best.like < (level ? 0.55 : nearlyAll)) return null;
  const standing = level ? 'numbered' : saying.test(folded) ? 'sentence' : 'words';
  return {
    standing,
    number: label.numbering?.number ?? null,
    kind: best.kind,
    heading: text,
    rest: standing === 'sentence' ? text : rest,
  };
}

/**
 * The headings of a report's sections by the block that is one or, as a table, has one in its first line. Where a section has a heading with
 * its number, a line without one that has the same words is none: a subheading under 总体情况, a caption, or 无其他需要报告的事项 itself.
 */
export function findHeadings(blocks: readonly DocumentBlock[]): Headings {
  const all = new Map(blocks.map((block) => [block, headingsOf(block)]));
  const isNumbered = (block: DocumentBlock | undefined) =>
    block?.type === 'paragraph' && headingIn(block)?.standing === 'numbered';
  const isListed = (at: number) => isNumbered(blocks[at]) && (isNumbered(blocks[at - 1]) || isNumbered(blocks[at + 1]));
  const surest = new Map<SectionKind, number>();
  for (const [at, block] of blocks.entries()) {
    if (isListed(at)) continue;
    for (const { kind, standing } of all.get(block) ?? [])
      surest.set(kind, Math.max(surest.get(kind) ?? 0, standings.indexOf(standing)));
  }
  const isSurest = ({ kind, standing }: Heading) => standings.indexOf(standing) >= (surest.get(kind) ?? 0);
  return new Map([...all].map(([block, headings]) => [block, headings.filter(isSurest)]));
}

function headingsOf(block: DocumentBlock): readonly PlacedHeading[] {
  if (block.type === 'grid') return captionHeadings(block);
  const heading = block.type === 'paragraph' ? headingIn(block) : null;
  return heading ? [{ ...heading, location: block.location }] : [];
}

/** Headings printed as the first line of a table. */
function captionHeadings(grid: Grid): PlacedHeading[] {
  const first = grid.rows[0]?.[0];
  if (!first) return [];
  const [line] = linesOf({ type: 'grid', rows: grid.rows.slice(0, 1) });
  const said = line?.spans.filter((span) => span.square.text.trim() !== '') ?? [];
  const heading = said.length === 1 && said[0] ? readHeading(said[0].square.text) : null;
  return heading ? [{ ...heading, location: first.location }] : [];
}
