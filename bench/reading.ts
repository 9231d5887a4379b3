import { type Contender, contenders } from './contenders/index';
import { type Cost, type Running, start } from './contenders/start';
import type { Documents, Format } from './documents/index';
import { median, type Spread, spread } from './statistics';

/** How a contender fared: milliseconds a document, and for others how much of that this package takes, document by document. */
export interface Fared {
  readonly contender: Contender;
  readonly documents: number;
  readonly cost: Spread;
  readonly ratio: Spread | null;
  /** The share of the whole that checking takes; for this package. */
  readonly check: number | null;
}

/** What reading was measured to cost, and who could not be measured and why. */
export interface Readings {
  readonly fared: readonly Fared[];
  readonly skipped: readonly string[];
}

/** Rounds that count; one before them warms up. */
const rounds = { html: 4, docx: 3, pdf: 2 } as const;

/** Python and programs read one document of so many, in the first round alone: they do not warm up, and take long. */
const sparse = 3;

/** Has every contender read the same documents in turn, so that what else the machine does disturbs all alike. */
export async function measureReading(
  { paths }: Documents,
  format: Format,
  tell: (text: string) => void,
): Promise<Readings> {
  const running: Running[] = [];
  const skipped: string[] = [];
  for (const contender of contenders.filter((candidate) => candidate.format === format)) {
    const started = await start(contender);
    if (typeof started === 'string') skipped.push(`${contender.name}: ${started}`);
    else running.push(started);
  }
  const costs = new Map(running.map((one) => [one, new Map<string, Cost[]>()]));
  for (let round = 0; round <= rounds[format]; round += 1) {
    tell(`${format}: round ${round} of ${rounds[format]}`);
    for (const [index, path] of paths[format].entries())
      for (const one of turned(running, index)) {
        if (one.contender.runs !== 'node' && (round !== 1 || index % sparse !== 0)) continue;
        const cost = await one.read(path);
        if (cost && round > 0) append(costs.get(one), path, cost);
      }
  }
  for (const one of running) one.end();
  const [own] = running;
  const ownCosts = own && costs.get(own);
  return { skipped, fared: running.map((one) => fare(one.contender, costs.get(one), ownCosts)) };
}

/** The same in another order for every document, so that none always comes after the same. */
function turned<Item>(items: readonly Item[], by: number): Item[] {
  const from = by % items.length;
  return [...items.slice(from), ...items.slice(0, from)];
}

type Costs = ReadonlyMap<string, readonly Cost[]>;

function append(costs: Map<string, Cost[]> | undefined, path: string, cost: Cost): void {
  const known = costs?.get(path);
  if (known) known.push(cost);
  else costs?.set(path, [cost]);
}

function fare(contender: Contender, costs: Costs = new Map(), own: Costs = new Map()): Fared {
  const typical = (all: readonly Cost[] | undefined, part = 'whole') =>
    median((all ?? []).map((cost) => cost[part] ?? 0));
  const ratios = [...costs].map(([path, all]) => typical(own.get(path)) / typical(all));
  const check = [...costs.values()].map((all) => typical(all, 'check') / typical(all));
  const isOwn = contender.what === 'own';
  return {
    contender,
    documents: costs.size,
    cost: spread([...costs.values()].map((all) => typical(all))),
    ratio: isOwn ? null : spread(ratios),
    check: isOwn ? median(check) : null,
  };
}
