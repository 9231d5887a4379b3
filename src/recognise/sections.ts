import type { DocumentBlock, Grid, Paragraph } from '../model/document';
import type { Section } from '../model/report';
import type { Headings, PlacedHeading } from './headings';

/**
 * The sections of the report with their prose, before them what the report says ahead of the first (no number, kind or
 * heading); a list of contents, whose headings have nothing under them, is left out.
 */
export function readSections(
  blocks: readonly DocumentBlock[],
  headings: Headings,
  tables: ReadonlySet<Grid>,
): Section[] {
  const sections: Section[] = [];
  const filled = new Set<Section>();
  const foreword: Section = { number: null, kind: null, heading: '', passages: [], location: {} };
  const open = ({ number, kind, heading, rest, location }: PlacedHeading) => {
    if (sections.at(-1)?.heading === heading) return;
    sections.push({ number, kind, heading, passages: rest ? [{ text: rest, location }] : [], location });
  };
  for (const block of blocks) {
    const own = headings.get(block) ?? [];
    for (const heading of own) open(heading);
    const current = sections.at(-1);
    if (block.type === 'grid' && current && tables.has(block)) filled.add(current);
    if (block.type === 'paragraph' && own.length === 0) readParagraph(block, current ?? foreword);
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
function readParagraph(block: Paragraph, section: Section): void {
  const text = block.text.trim();
  const prose = section.kind !== null || /。/.test(text);
  const doubtful = block.doubtful || undecoded.test(text);
  if (text && prose) section.passages.push({ text, ...(doubtful && { doubtful: true }), location: block.location });
}
