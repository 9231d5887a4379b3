import { checkReport } from '../src/check';
import { extractReport } from '../src/extract';
import type { Finding, Suspect } from '../src/model/index';
import { formOf } from '../src/sums/index';
import { anyEdition, anyScale, consistentFigures } from '../test/builders/consistent';
import { seeded } from '../test/builders/random';
import { reportOf } from '../test/builders/report';
import { type Falsified, falsify, type SlipKind, slipKinds } from '../test/builders/slips';
import { pageOf } from './page';

/** What an experiment counts. `located`: the falsified cells are exactly the first suspects; `corrected`: with their true figures. */
interface Score {
  reports: number;
  found: number;
  located: number;
  corrected: number;
  /** The truth shares the first place with other explanations that are just as likely, and `why` says so. */
  tied: number;
  among: number;
  unexplained: number;
  seconds: number;
  slowest: number;
}

const random = seeded(20_250_131);

function experiment(slips: number, reports: number, kinds: readonly SlipKind[]): Score {
  const score = {
    reports: 0,
    found: 0,
    located: 0,
    corrected: 0,
    tied: 0,
    among: 0,
    unexplained: 0,
    seconds: 0,
    slowest: 0,
  };
  while (score.reports < reports) {
    const edition = anyEdition(random);
    const figures = consistentFigures(random, anyScale(random), edition);
    const truth = { ...figures };
    const faults: Falsified[] = [];
    for (let tries = 0; faults.length < slips && tries < 100; tries++) {
      const kind = kinds[Math.floor(random() * kinds.length)];
      const fault = kind && falsify(random, figures, kind);
      if (fault) faults.push(fault);
    }
    const changed = Object.keys(figures).filter((cell) => figures[cell] !== truth[cell]);
    if (faults.length < slips || changed.length === 0) continue;
    const report = reportOf(figures, { edition });
    const started = performance.now();
    const { findings } = checkReport(report);
    const spent = performance.now() - started;
    score.reports++;
    score.seconds += spent / 1000;
    score.slowest = Math.max(score.slowest, spent);
    count(
      score,
      findings.filter((finding) => finding.equation !== undefined),
      changed,
      truth,
    );
  }
  return score;
}

function count(
  score: Score,
  findings: readonly Finding[],
  changed: readonly string[],
  truth: Readonly<Record<string, number>>,
): void {
  if (findings.length === 0) return;
  score.found++;
  const suspects = findings.flatMap((finding) => finding.suspects ?? []);
  const first = suspects.filter((suspect) => suspect.rank === 1);
  const right = (suspect: Suspect) => suspect.suggested === truth[suspect.cell];
  const names = new Set(first.map((suspect) => suspect.cell));
  const exactly = names.size === changed.length && changed.every((cell) => names.has(cell));
  const firstRight = changed.every((cell) => first.some((suspect) => suspect.cell === cell && right(suspect)));
  if (exactly) score.located++;
  else if (firstRight) score.tied++;
  if (exactly && first.every(right)) score.corrected++;
  if (changed.every((cell) => suspects.some((suspect) => suspect.cell === cell && right(suspect)))) score.among++;
  if (suspects.length === 0) score.unexplained++;
}

function falseAlarms(reports: number): { alarms: number; seconds: number } {
  let alarms = 0;
  let seconds = 0;
  for (let made = 0; made < reports; made++) {
    const edition = anyEdition(random);
    const report = reportOf(consistentFigures(random, anyScale(random), edition), { edition });
    const started = performance.now();
    if (checkReport(report).findings.some((finding) => finding.severity === 'error')) alarms++;
    seconds += (performance.now() - started) / 1000;
  }
  return { alarms, seconds };
}

/** How long checking and locating take beside reading, on the same reports, each with one wrong cell. */
async function besideReading(reports: number): Promise<{ reading: number; checking: number; cells: number }> {
  const spent = { reading: 0, checking: 0, cells: 0 };
  for (let made = 0; made < reports; made++) {
    const figures = consistentFigures(random, anyScale(random), '2021');
    falsify(random, figures, 'doubled digit');
    const page = pageOf(formOf('2021'), figures);
    const started = performance.now();
    const report = await extractReport(page);
    const read = performance.now();
    checkReport(report);
    spent.reading += (read - started) / reports;
    spent.checking += (performance.now() - read) / reports;
    spent.cells += Object.keys(report.cells).length / reports;
  }
  return spent;
}

const share = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)} %`;

function show(name: string, score: Score): void {
  const { reports } = score;
  console.log(
    `${name.padEnd(30)} found ${share(score.found, reports)}  located first ${share(score.located, reports)}  corrected ${share(score.corrected, reports)}` +
      `  tied first ${share(score.tied, reports)}  among the suspects ${share(score.among, reports)}  none named ${share(score.unexplained, reports)}  ${((1000 * score.seconds) / reports).toFixed(3)} ms each, slowest ${score.slowest.toFixed(1)} ms`,
  );
}

const size = Number(process.argv[2] ?? 10_000);
const { reading, checking, cells: read } = await besideReading(Math.ceil(size / 20));
console.log(
  `reading ${reading.toFixed(2)} ms (${read} cells), checking and locating ${checking.toFixed(2)} ms: ${share(checking, reading)}`,
);
const cells = slipKinds.filter((kind) => !/row|table|swapped/.test(kind));
const withinTable = slipKinds.filter((kind) => kind !== 'table moved');
const { alarms, seconds } = falseAlarms(size);
console.log(`${size} consistent reports: ${alarms} false alarms, ${((1000 * seconds) / size).toFixed(3)} ms each`);
show('one wrong cell', experiment(1, size, cells));
for (const kind of slipKinds) show(`one: ${kind}`, experiment(1, Math.ceil(size / 10), [kind]));
for (const slips of [2, 3, 4, 5])
  show(`${slips} slips of any kind`, experiment(slips, Math.ceil(size / 5), withinTable));
for (const slips of [2, 3]) show(`${slips} wrong cells`, experiment(slips, Math.ceil(size / 5), cells));
