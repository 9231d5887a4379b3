import { type Leaf, type Line, leaves } from '../forms/define';
import { forms } from '../forms/index';
import { fold, type Numbering, splitNumbering, withoutNotes } from '../text/fold';
import { charactersOf, type Features, featuresOf, similarity, weightOf, weights } from '../text/similarity';

/** A wording prepared for comparison. */
interface Term {
  readonly features: Features;
  readonly weight: number;
}

/** What of a wording's weight is lost at least where a text lacks one of its characters. */
type Losses = readonly { readonly character: string; readonly weight: number }[];

/** A label of the form with all its wordings. */
export interface Entry {
  readonly label: string;
  readonly variants: readonly string[];
  readonly numbering: Numbering | null;
  readonly terms: readonly Term[];
  /** Whether it speaks of another year than the report's. */
  readonly isPast: boolean;
  /** Counts the entries. */
  readonly index: number;
}

/** A printed label prepared for comparison: the whole of it and what is left without its bracketed notes. */
export interface PrintedLabel {
  readonly text: string;
  readonly folded: string;
  readonly numbering: Numbering | null;
  readonly terms: readonly Term[];
  readonly isPast: boolean;
  /** How like it is to entries, by their index, as far as that has been asked. */
  readonly known: number[];
}

function everyLabel(lines: readonly Line[]): string[] {
  return lines.flatMap((line) => [line.label, ...everyLabel(line.children ?? [])]);
}

const weigh = weights(
  [
    ...new Set(
      forms.flatMap((form) =>
        form.tables.flatMap((table) =>
          table.blocks.flatMap((block) => [...everyLabel(block.rows), ...everyLabel(block.columns)]),
        ),
      ),
    ),
  ].map((label) => featuresOf(splitNumbering(fold(label)).rest)),
);

function term(folded: string): Term {
  const features = featuresOf(folded);
  return { features, weight: weightOf(features, weigh) };
}

function wordings(folded: string): { numbering: Numbering | null; terms: Term[] } {
  const { numbering, rest } = splitNumbering(folded);
  const bare = withoutNotes(rest);
  return { numbering, terms: bare === rest ? [term(rest)] : [term(rest), term(bare)] };
}

/** Words that make a label speak of another year than the report's. */
const pastYear = /上年|上一?年度?|去年|往年/;

const entries = new Map<string, Entry>();

/** The entry of a line of the form, prepared once. */
export function entryOf(label: string, variants: readonly string[] = []): Entry {
  const key = [label, ...variants].join('|');
  const known = entries.get(key);
  if (known) return known;
  const { numbering, terms } = wordings(fold(label));
  const all = [...terms, ...variants.flatMap((variant) => wordings(fold(variant)).terms)];
  const entry = { label, variants, numbering, terms: all, isPast: pastYear.test(fold(label)), index: entries.size };
  entries.set(key, entry);
  return entry;
}

/** The entry of a line. */
export function lineEntry(line: Line): Entry {
  return entryOf(line.label, line.variants);
}

const printed = new Map<string, PrintedLabel>();

/** As many labels are remembered from report to report, since most print the same ones; then all are forgotten. */
const mostLabels = 2000;

/** Prepares a printed label. */
export function printedLabel(text: string): PrintedLabel {
  const remembered = printed.get(text);
  if (remembered) return remembered;
  const folded = fold(text);
  const label = { text, folded, ...wordings(folded), isPast: pastYear.test(withoutNotes(folded)), known: [] };
  if (printed.size >= mostLabels) printed.clear();
  printed.set(text, label);
  return label;
}

/** Stands for a likeness that has not been asked for. */
const unknown = -1;

/** How alike a printed label and a label of the form are, 0 to 1, the best pair of wordings counting. */
export function likeness(printed: PrintedLabel, entry: Entry): number {
  if (printed.isPast && !entry.isPast) return 0;
  const { known } = printed;
  const cached = known[entry.index];
  if (cached !== undefined && cached >= 0) return cached;
  while (known.length <= entry.index) known.push(unknown);
  let best = 0;
  for (const a of printed.terms) {
    for (const b of entry.terms) best = Math.max(best, similarity(a.features, b.features, a.weight, b.weight, weigh));
  }
  known[entry.index] = best;
  return best;
}

const losses = new WeakMap<Term, Losses>();

/** Half the weight of a pair goes to each of its characters, since both may be lacking. */
function lossesOf(entry: Term): Losses {
  const known = losses.get(entry) ?? shareOut(entry);
  losses.set(entry, known);
  return known;
}

function shareOut({ features }: Term): Losses {
  const shares = new Map<string, number>();
  for (const [feature, count] of features) {
    const characters = charactersOf(feature);
    const weight = (count * weigh(feature)) / characters.length;
    for (const character of characters) shares.set(character, (shares.get(character) ?? 0) + weight);
  }
  return [...shares].map(([character, weight]) => ({ character, weight })).sort((a, b) => b.weight - a.weight);
}

/**
 * Whether a folded label can be as like an entry as `least` (above 0.9, so that only Dice's measure can reach it): tells most lines of a page
 * from headings without comparing them. To reach it they must share `least / (2 - least)` of the entry's weight.
 */
export function mayBe(folded: string, entry: Entry, least: number): boolean {
  return entry.terms.some((term) => {
    let left = term.weight * (1 - least / (2 - least)) + 1e-9;
    return lossesOf(term).every(({ character, weight }) => {
      if (!folded.includes(character)) left -= weight;
      return left >= 0;
    });
  });
}

/** A leaf of the form with its entry and those of the groups above it. */
export interface LeafEntry {
  readonly leaf: Leaf;
  readonly entry: Entry;
  readonly groups: readonly Entry[];
}

/** The leaves under `lines` prepared for comparison. */
export function leafEntries(lines: readonly Line[]): LeafEntry[] {
  return leaves(lines).map((leaf) => ({
    leaf,
    entry: lineEntry(leaf.line),
    groups: leaf.groups.map(lineEntry),
  }));
}
