import { type Alignment, align } from './align';
import { contradicts } from './contradictions';
import type { Line, Span } from './lines';
import { plainly } from './naming';
import { isAnother } from './other-names';
import { type Entry, type LeafEntry, likeness, type PrintedLabel } from './vocabulary';

/** A printed line that has found its row of the form. */
export interface Row {
  readonly line: Line;
  readonly leaf: LeafEntry;
  /** Where the last of its labels stands among the line's spans, its own or its group's; the values come after it. */
  readonly labelAt: number;
}

/** The rows of one table as printed. */
export interface Rows {
  readonly rows: readonly Row[];
  /** Lines with values that could not be told apart with certainty, and the rows they may be. */
  readonly uncertain: readonly { readonly line: Line; readonly leaf: LeafEntry }[];
  /** Lines with figures that the form does not have. */
  readonly extra: readonly Line[];
  readonly score: number;
}

/** An assignment that beats the next best by less than this is no reading. */
const clearly = 0.2;
/** Below this likeness a label is not recognised by its words; its number or its place must speak for it. */
const recognisable = 0.3;
/** A label without its number, or without its group, falls short of one that has them by no more than this. */
const rivalry = 0.3;
/** What a label with the row's own number must have of its words. */
const hinted = 0.12;
/** From this likeness on a label is another row's even against its own number. */
const unmistakably = 0.88;

/** A label of a line, where it stands among the line's spans, and the labels that it stands under, nearest first. */
export interface LeadingLabel {
  readonly label: PrintedLabel;
  readonly at: number;
  readonly before: readonly PrintedLabel[];
}

/**
 * The labels before a line's first figure, nearest to the figures first; a running number may stand before them. One that reaches
 * down from a line above names a group, so it comes after those that begin in this line, even where a short rowspan
 * moved them in front of it.
 */
export function leadingLabels(line: Line): LeadingLabel[] {
  const labels: { label: PrintedLabel; at: number; reaches: boolean }[] = [];
  for (const [at, span] of line.spans.entries()) {
    if (span.label) labels.unshift({ label: span.label, at, reaches: span.square.continued });
    else if (labels.length > 0 && span.square.text.trim() !== '') break;
  }
  const ordered = [...labels.filter((own) => !own.reaches), ...labels.filter((own) => own.reaches)];
  return ordered.map(({ label, at }, index) => ({
    label,
    at,
    before: ordered.slice(index + 1).map((own) => own.label),
  }));
}

function isFigure(span: Span): boolean {
  return span.label === null && span.square.text.trim() !== '';
}

interface Candidate {
  readonly score: number;
  readonly at: number;
  readonly like: number;
  readonly numbered: boolean;
}

/** How well a line's labels fit a row of the form: words, then numbering, then the group it stands in. */
function bestCandidate(labels: readonly LeadingLabel[], leaf: LeafEntry, groups: readonly Entry[]): Candidate {
  let best: Candidate = { score: Number.NEGATIVE_INFINITY, at: -1, like: 0, numbered: false };
  for (const [distance, { label, at, before }] of labels.entries()) {
    if (distance > 2) break;
    const like = likeness(label, leaf.entry);
    const numbering = numberingEvidence(label, leaf);
    const group = groupEvidence(before, leaf, groups);
    const score = 1.6 * like - 0.45 + numbering + group - 0.15 * distance;
    if (score > best.score) best = { score, at, like, numbered: numbering > 0 };
  }
  return best;
}

function numberingEvidence(label: PrintedLabel, leaf: LeafEntry): number {
  const [a, b] = [label.numbering, leaf.entry.numbering];
  if (!a || !b) return 0;
  if (a.level !== b.level) return -0.1;
  return a.number === b.number ? 0.25 : -0.2;
}

function groupEvidence(before: readonly PrintedLabel[], leaf: LeafEntry, groups: readonly Entry[]): number {
  const own = leaf.groups.at(-1);
  if (!own || before.length === 0) return 0;
  if (before.some((label) => likeness(label, own) > 0.6)) return 0.2;
  for (const other of groups) {
    if (other !== own && before.some((label) => likeness(label, other) > 0.6 && !leaf.groups.includes(other)))
      return -0.3;
  }
  return 0;
}

/** Where the last label of a group that reaches down into a line stands before its first figure, or in the whole line where there is none; -1 where no such label is. */
function lastOfGroup({ spans }: Line): number {
  const first = spans.findIndex(isFigure);
  return spans.slice(0, first < 0 ? spans.length : first).findLastIndex((span) => span.label && span.square.continued);
}

/** A line with more labels than the stub has columns names columns, not a row. */
function isHeading(line: Line): boolean {
  return line.spans.filter((span) => span.label).length > 4;
}

/** Finds the row of the form for every line: the best whole assignment in order. */
export function alignRows(lines: readonly Line[], leaves: readonly LeafEntry[]): Rows {
  const labels = lines.map((line) => (isHeading(line) ? [] : leadingLabels(line)));
  const groups = [...new Set(leaves.flatMap((leaf) => leaf.groups.at(-1) ?? []))];
  const candidates = labels.map((own) => leaves.map((leaf) => bestCandidate(own, leaf, groups)));
  const at = (i: number, j: number) => candidates[i]?.[j];
  const costs = { missing: 0.3, extra: (i: number) => ((lines[i]?.spans.some(isFigure) ?? false) ? 0.4 : 0) };
  const alignment = align(lines.length, leaves.length, (i, j) => at(i, j)?.score ?? Number.NEGATIVE_INFINITY, costs);
  return sort(lines, leaves, alignment, at);
}

/**
 * Whether a label's words bear out the row it was given: a number and the place alone do not where the words have nothing
 * of the row, or are plainly another row's or another thing's.
 */
function isNamed(
  candidate: Candidate,
  label: PrintedLabel | null,
  leaf: LeafEntry,
  leaves: readonly LeafEntry[],
): boolean {
  if (!label || candidate.like < (candidate.numbered ? hinted : recognisable) || isAnother(label, leaf)) return false;
  const another = candidate.numbered ? unmistakably : plainly;
  return !leaves.some((other) => {
    const like = likeness(label, other.entry);
    return other !== leaf && like >= another && like - candidate.like >= 0.15;
  });
}

/** Whether a line stands under a label that contradicts the group of its row: 三、上年度办理结果. */
function isUnderAnother(line: Line, leaf: LeafEntry): boolean {
  if (leaf.groups.length === 0) return false;
  return leadingLabels(line).some(({ label }) =>
    leaf.groups.some((group) => isNumberedAs(label, group) && contradicts(label, { entry: group, groups: [] })),
  );
}

function isNumberedAs({ numbering }: PrintedLabel, { numbering: own }: Entry): boolean {
  return numbering !== null && numbering.level === own?.level && numbering.number === own.number;
}

function sort(
  lines: readonly Line[],
  leaves: readonly LeafEntry[],
  { to, margin, score }: Alignment,
  at: (i: number, j: number) => Candidate | undefined,
): Rows {
  const rows: Row[] = [];
  const uncertain: { line: Line; leaf: LeafEntry }[] = [];
  const extra: Line[] = [];
  const labelAt = (i: number, at: number) => lines[i]?.spans[at]?.label ?? null;
  for (const [i, line] of lines.entries()) {
    const j = to[i] ?? null;
    const leaf = j === null ? undefined : leaves[j];
    const candidate = j === null ? undefined : at(i, j);
    if (!leaf || !candidate) {
      if (line.spans.some(isFigure) && line.spans.length > 2) extra.push(line);
    } else if (
      (margin[i] ?? 0) >= clearly &&
      isNamed(candidate, labelAt(i, candidate.at), leaf, leaves) &&
      !isUnderAnother(line, leaf)
    ) {
      rows.push({ line, leaf, labelAt: Math.max(candidate.at, lastOfGroup(line)) });
    } else {
      uncertain.push({ line, leaf });
    }
  }
  const left = [...uncertain.map(({ line }) => line), ...extra].filter(({ spans }) => spans.some(isFigure));
  const places = new Map(lines.map((line, i) => [line, i]));
  const isRivalled = ({ line, leaf }: Row) => {
    const candidate = (of: Line) => at(places.get(of) ?? -1, leaves.indexOf(leaf));
    return left.some((other) => isRival(candidate(other), candidate(line)));
  };
  const rivalled = rows.filter(isRivalled);
  return { rows: rows.filter((row) => !rivalled.includes(row)), uncertain: [...uncertain, ...rivalled], extra, score };
}

/** A line whose place is not certain may as well be a row that another line was taken for, where it is called the same and stands in no other group. */
function isRival(rival: Candidate | undefined, own: Candidate | undefined): boolean {
  if (!rival || !own) return false;
  return rival.like >= plainly && rival.like >= own.like - 0.05 && rival.score >= own.score - rivalry;
}
