import type { Measurement } from './measurement';
import type { Spread } from './statistics';

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const spreadText = ({ median, low, high }: Spread) => `${number(median)} (${number(low)}–${number(high)})`;
const times = (spread: Spread | null) => (spread === null ? '' : `${spreadText(spread)} ×`);

function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** A measurement as tables in Markdown, as the README has them; medians with the quartiles in brackets. */
export function tablesOf(measured: Measurement): string {
  const { date, machine, commit, seconds, skipped } = measured;
  const reading = measured.reading.map(({ contender, documents, cost, ratio }) => [
    contender.format.toUpperCase(),
    contender.title,
    String(documents),
    spreadText(cost),
    times(ratio),
  ]);
  const checks = measured.reading.flatMap(({ contender, check }) =>
    check === null ? [] : [`${contender.format.toUpperCase()} ${(100 * check).toFixed(1)} %`],
  );
  const starting = measured.starting.map(({ name, cost, ratio }) => [name, spreadText(cost), times(ratio)]);
  const jobs = measured.jobs.map(({ name, documents, one, two, ratio }) => [
    name,
    String(documents),
    one.toFixed(0),
    two.toFixed(0),
    times(ratio),
  ]);
  const growth = measured.growth.map(({ name, points, exponent }) => [
    name,
    points.map(({ size, cost }) => `${size}: ${number(cost)}`).join(', '),
    exponent.toFixed(2),
  ]);
  const memory = measured.memory.map(({ documents, heap, resident }) => [
    String(documents),
    heap.toFixed(0),
    resident.toFixed(0),
  ]);
  return [
    `${date}, ${machine}, commit ${commit}, ${seconds.toFixed(0)} s`,
    ...skipped.map((why) => `not measured: ${why}`),
    '',
    markdown(['format', 'who', 'documents', 'ms of processor a document', 'ogi-report takes'], reading),
    `\nof which checking: ${checks.join(', ')}\n`,
    markdown(['process', 'ms from start to end', 'times an empty one'], starting),
    '',
    markdown(['reading', 'documents', 'a second, 1 process', '2 processes', 'two against one'], jobs),
    '',
    markdown(['growing', 'ms of processor by size', 'exponent'], growth),
    '',
    markdown(['documents read', 'heap MB', 'process MB'], memory),
  ].join('\n');
}

/** What changed between two measurements: the ratios of each, since the machine may have been another. */
export function comparison(before: Measurement, now: Measurement): string {
  if (before.edition !== now.edition) return 'The other run measured other documents; nothing can be compared.';
  const figures = ({ reading, starting, jobs, growth }: Measurement) => [
    ...reading.flatMap(({ contender, ratio }) =>
      ratio ? [[`${contender.format} to ${contender.name}`, ratio.median] as const] : [],
    ),
    ...starting.map(({ name, ratio }) => [name, ratio.median] as const),
    ...jobs.map(({ name, ratio }) => [`${name}, two processes to one`, ratio.median] as const),
    ...growth.map(({ name, exponent }) => [`${name}, exponent`, exponent] as const),
  ];
  const earlier = new Map(figures(before));
  const rows = figures(now).map(([name, value]) => {
    const other = earlier.get(name);
    const change = other === undefined ? '' : `${(100 * (value / other - 1)).toFixed(0)} %`;
    return [name, other === undefined ? '' : number(other), number(value), change];
  });
  return markdown(['ratio', before.commit, now.commit, 'change'], rows);
}
