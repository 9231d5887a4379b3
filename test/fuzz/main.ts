import { mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { Report } from '../../src/index';
import { below, seeded } from '../builders/random';
import { silentDifferences } from './difference';
import { type Input, inputsByFormat, mutate } from './inputs';
import type { Outcome } from './reader';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    corpus: { type: 'string', default: '../shared/corpus' },
    /** Repeats one input by its number. */
    at: { type: 'string' },
  },
});

/** A changed file takes some milliseconds; what takes this long is tried again with ten times as long, since the machine may be busy: then it hangs. */
const slowest = 30_000;

const hung: Outcome = { kind: 'failed', why: `no answer within ${(10 * slowest) / 1000} s` };

/** What a thread may use before it counts as out of memory, in MiB. */
const memory = 1024;

/** Reads in a thread of its own, so that a hang or an exhausted memory ends there. */
class Reader {
  #worker = this.#start();

  #start(): Worker {
    return new Worker(new URL('./reader.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: memory },
      stdout: true,
    });
  }

  async read(bytes: Uint8Array): Promise<Outcome> {
    return (await this.#within(slowest, bytes)) ?? (await this.#within(10 * slowest, bytes)) ?? hung;
  }

  /** What becomes of an input within some milliseconds; null where nothing has. */
  async #within(most: number, bytes: Uint8Array): Promise<Outcome | null> {
    const worker = this.#worker;
    const outcome = await new Promise<Outcome | null>((resolve) => {
      const fail = (why: string) => resolve({ kind: 'failed', why });
      const late = setTimeout(() => resolve(null), most);
      worker.removeAllListeners();
      worker.on('message', (answer: Outcome) => {
        clearTimeout(late);
        resolve(answer);
      });
      worker.on('error', (error) => fail(String(error)));
      worker.on('exit', () => fail('the thread ended'));
      worker.postMessage(bytes);
    });
    if (outcome === null || outcome.kind === 'failed') {
      await worker.terminate();
      this.#worker = this.#start();
    }
    return outcome;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

process.exitCode = await main();

async function main(): Promise<0 | 1> {
  const formats = inputsByFormat(values.corpus);
  const reader = new Reader();
  const bases = new Map<Input, Report | null>();
  const counts = new Map<string, number>();
  let failures = 0;
  let end = performance.now() + Number(values.seconds) * 1000;
  process.once('SIGINT', () => {
    end = 0;
  });
  let number = Number(values.at ?? 0);
  for (; values.at ? number === Number(values.at) : performance.now() < end; number += 1) {
    const random = seeded(Number(values.seed) * 1_000_003 + number);
    const inputs = formats[number % formats.length] ?? [];
    const input = inputs[below(random, inputs.length)];
    if (!input) continue;
    if (!bases.has(input)) bases.set(input, await baseOf(reader, input));
    const base = bases.get(input) ?? null;
    const { bytes, besides } = mutate(input, base, random);
    const outcome = await reader.read(bytes);
    const why = complaint(outcome, besides ? base : null);
    const kind = `${input.format} ${outcome.kind}${besides ? ', besides tables' : ''}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (why === null) continue;
    failures += 1;
    console.log(`${number}: ${input.path}: ${why}\n  ${keep(bytes, number, input)}`);
  }
  await reader.end();
  for (const [kind, count] of [...counts].sort()) console.log(`${String(count).padStart(8)} ${kind}`);
  console.log(`fuzz, seed ${values.seed}: ${number} inputs, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}

async function baseOf(reader: Reader, { bytes }: Input): Promise<Report | null> {
  const outcome = await reader.read(bytes);
  return outcome.kind === 'read' ? outcome.report : null;
}

function complaint(outcome: Outcome, base: Report | null): string | null {
  if (outcome.kind === 'failed') return outcome.why;
  if (outcome.kind === 'refused' || !base) return null;
  const cells = silentDifferences(base, outcome.report);
  return cells.length > 0 ? `differs in silence: ${cells.slice(0, 5).join(', ')} (${cells.length})` : null;
}

function keep(bytes: Uint8Array, number: number, { path }: Input): string {
  const folder = join(tmpdir(), 'ogi-report-fuzz');
  mkdirSync(folder, { recursive: true });
  const kept = join(folder, `${values.seed}-${number}${path.slice(path.lastIndexOf('.'))}`);
  writeFileSync(kept, bytes);
  return kept;
}
