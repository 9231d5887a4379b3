import { sections as officialSections, type SectionKind } from '../forms/sections';
import type { Document, DocumentBlock, Grid, Paragraph } from '../model/document';
import type { Section } from '../model/report';
import { fold, splitNumbering } from '../text/fold';
import { linesOf } from './lines';
import { type Entry, entryOf, likeness, mayBe, printedLabel } from './vocabulary';

const entries: readonly { kind: SectionKind; entry: Entry }[] = officialSections.map(({ kind, label, variants }) => ({
  kind,
  entry: entryOf(label, variants),
}));

/** A heading that opens a section, and the prose that follows it on the same line. */
interface Heading {
  readonly number: number | null;
  readonly kind: SectionKind;
  readonly heading: string;
  readonly rest: string;
}

/** Reads a line as the heading of a section: by its words where it has the number of one, by nearly all of its words where it has none. */
export function readHeading(text: string): Heading | null {
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

const remembered = new WeakMap<Paragraph, { readonly heading: Heading | null }>();

/** Reads a paragraph as the heading of a section, once however often it is asked; one that was cut off may begin as another does. */
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
  return { number: label.numbering?.number ?? null, kind: best.kind, heading: text, rest };
}

/**
 * The sections of the report with their prose, before them what the report says ahead of the first (no number, kind or
 * heading); a list of contents, whose headings have nothing under them, is left out.
 */
export function readSections(document: Document, end: number, tables: ReadonlySet<Grid>): Section[] {
  const sections: Section[] = [];
  const filled = new Set<Section>();
  const foreword: Section = { number: null, kind: null, heading: '', passages: [], location: {} };
  const open = (heading: Heading, location: Section['location']) => {
    if (sections.at(-1)?.heading === heading.heading) return;
    const section: Section = {
      number: heading.number,
      kind: heading.kind,
      heading: heading.heading,
      passages: [],
      location,
    };
    if (heading.rest) section.passages.push({ text: heading.rest, location });
    sections.push(section);
  };
  for (const block of document.blocks.slice(0, end)) {
    if (block.type === 'grid') {
      for (const { heading, location } of captionHeadings(block)) open(heading, location);
      const current = sections.at(-1);
      if (current && tables.has(block)) filled.add(current);
    } else if (block.type === 'paragraph') {
      readParagraph(block, open, sections.at(-1) ?? foreword);
    }
  }
  const kept = sections.filter(
    (section, i) =>
      section.passages.length > 0 ||
      filled.has(section) ||
      !sections.slice(i + 1).some((later) => later.kind === section.kind),
  );
  return kept.length > 0 && foreword.passages.length > 0 ? [foreword, ...kept] : kept;
}

/** A character that was not decoded, or a figure beside what stands for one. */
const undecoded = /\ufffd|\d[?？]|[?？]\d/;

/** Ahead of the first section only sentences are the report's own: the rest is the page's title, menus and dates. */
function readParagraph(
  block: Paragraph,
  open: (heading: Heading, location: Section['location']) => void,
  section: Section,
): void {
  const heading = headingIn(block);
  if (heading) {
    open(heading, block.location);
    return;
  }
  const text = block.text.trim();
  const prose = section.kind !== null || /。/.test(text);
  const doubtful = block.doubtful || undecoded.test(text);
  if (text && prose) section.passages.push({ text, ...(doubtful && { doubtful: true }), location: block.location });
}

/** The headings of sections that a block is or, as a table, has in its first line. */
export function headingsIn(block: DocumentBlock): readonly Heading[] {
  if (block.type === 'grid') return captionHeadings(block).map(({ heading }) => heading);
  const heading = block.type === 'paragraph' ? headingIn(block) : null;
  return heading ? [heading] : [];
}

/** Headings printed as the first line of a table. */
function captionHeadings(grid: Grid): { heading: Heading; location: Section['location'] }[] {
  const first = grid.rows[0]?.[0];
  if (!first) return [];
  const [line] = linesOf({ type: 'grid', rows: grid.rows.slice(0, 1) });
  const said = line?.spans.filter((span) => span.square.text.trim() !== '') ?? [];
  const heading = said.length === 1 && said[0] ? readHeading(said[0].square.text) : null;
  return heading ? [{ heading, location: first.location }] : [];
}
