import { setImmediate } from 'node:timers/promises';
import { styleText } from 'node:util';
import type { Result, Tone } from '../node';
import { CommandError } from './command-error';
import { onExit } from './exit';
import { interruption } from './interruption';
import { filePrinter, linePrinter, type Printer, standardPrinter } from './printer';
import type { Request } from './request';
import { nothing, outcomeOf, refusedOf, type Summary, summaryText, withOutcome } from './summary';
import { tell } from './tell';

const styles = {
  heading: 'bold',
  faint: 'dim',
  good: 'green',
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** How many inputs there are, and what those came to that an earlier run has shown. */
export interface Set {
  readonly inputs: number;
  readonly earlier?: Summary;
}

/**
 * Shows results as they come, in the output and the language asked for, and tells on standard error what many came to;
 * gives the exit status. Rejects with the reason of an interruption, with every result that was shown left whole.
 */
export async function show(request: Request, set: Set, results: AsyncIterable<Result>): Promise<0 | 1 | 2> {
  const { language, out, quiet, output } = request;
  if (output.binary && isSeen(out)) {
    const zh = `${output.id} 不能显示在终端上，请用 --out 写入文件`;
    throw new CommandError({ zh, en: `${output.id} cannot be shown on a terminal; write it to a file with --out` });
  }
  const printer = await printerOf(request);
  const release = onExit(() => printer.abandon());
  const summary = await print(request, set, results, printer).catch((error) => {
    throw interruption.aborted ? interruptedIn(request) : error;
  });
  release();
  if (set.inputs > 1 && !quiet && !isSeen(out)) tell(`${summaryText(summary, language)}\n`);
  if (refusedOf(summary) > 0 || set.inputs === 0 || (request.strict && summary.inPart > 0)) return 2;
  return summary.withErrors > 0 ? 1 : 0;
}

async function print(
  { output, language, wide, out }: Request,
  set: Set,
  results: AsyncIterable<Result>,
  printer: Printer,
): Promise<Summary> {
  const showing = {
    language,
    wide,
    brief: set.inputs > 1,
    ...(wantsColour(out) && { paint: (tone: Tone, text: string) => styleText(styles[tone], text) }),
  };
  let summary = set.earlier ?? nothing;
  const counted = async function* (): AsyncGenerator<Result> {
    for await (const result of results) {
      yield result;
      summary = withOutcome(summary, outcomeOf(result));
      // Results that are all at hand would leave no turn for an interruption.
      await setImmediate();
      interruption.throwIfAborted();
    }
  };
  for await (const piece of output.write(counted(), showing)) await printer.print(piece);
  await printer.finish();
  return summary;
}

/** Why the run ended, and how it can be gone on with where it can. */
function interruptedIn({ out, output }: Request): unknown {
  const { reason } = interruption;
  if (!(reason instanceof CommandError) || out === undefined || output.id !== 'ndjson') return reason;
  const zh = `已中断；用同一命令加 --resume ${out} 可继续`;
  return new CommandError({ zh, en: `interrupted; the same command with --resume ${out} goes on` }, reason.status);
}

/** Whether the results go to a terminal, where nothing else should stand between them. */
export function isSeen(out: string | undefined): boolean {
  return out === undefined && process.stdout.isTTY === true;
}

async function printerOf({ out, output, resume }: Request): Promise<Printer> {
  if (out === undefined) return standardPrinter();
  return output.id === 'ndjson' ? linePrinter(out, resume) : filePrinter(out);
}

function wantsColour(out: string | undefined): boolean {
  if (out !== undefined || process.env.NO_COLOR) return false;
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
