import { type Language, type Result, say } from '../node';
import type { Request } from './request';

const wordings = {
  bar: {
    zh: '{bar} {percentage}%  {value}/{total} 份  每秒 {rate}  剩余 {left}  未读 {refused}',
    en: '{bar} {percentage}%  {value}/{total} files  {rate}/s  {left} left  {refused} refused',
  },
} as const;

/** How far the work is: of `all` inputs, `done` were done by an earlier run. */
export interface Extent {
  readonly all: number;
  readonly done: number;
}

/** Gives the results it is given and shows on a terminal how far they have come; nothing where none is looking. */
export async function* withProgress(
  results: AsyncIterable<Result>,
  { all, done }: Extent,
  { quiet, language }: Pick<Request, 'quiet' | 'language'>,
): AsyncGenerator<Result> {
  if (quiet || process.stderr.isTTY !== true) {
    yield* results;
    return;
  }
  const bar = await startBar(all, done, language);
  const begun = Date.now();
  let read = 0;
  let refused = 0;
  try {
    for await (const result of results) {
      yield result;
      read++;
      if (!result.ok) refused++;
      const rate = read / Math.max(0.001, (Date.now() - begun) / 1000);
      bar.update(done + read, { rate: rate.toFixed(1), left: duration((all - done - read) / rate), refused });
    }
  } finally {
    bar.stop();
  }
}

async function startBar(all: number, done: number, language: Language) {
  const { SingleBar, Presets } = (await import('cli-progress')).default;
  const format = say(wordings.bar, language);
  const bar = new SingleBar(
    { format, clearOnComplete: true, gracefulExit: false, barsize: 24 },
    Presets.shades_classic,
  );
  bar.start(all, done, { rate: '-', left: '-', refused: 0 });
  return bar;
}

/** Seconds as h:mm:ss. */
function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  return `${Math.floor(whole / 3600)}:${two((whole % 3600) / 60)}:${two(whole % 60)}`;
}
