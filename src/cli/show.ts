import { setImmediate } from 'node:timers/promises';
import { styleText } from 'node:util';
import { addToTotals, noTotals, type Result, type Results, type Tone } from '../node';
import { CommandError } from './command-error';
import { onExit } from './exit';
import type { Inputs } from './inputs';
import { filePrinter, standardPrinter } from './printer';
import type { Request } from './request';

const styles = {
  heading: 'bold',
  faint: 'dim',
  good: 'green',
  error: 'red',
  warning: 'yellow',
  note: 'cyan',
} as const satisfies Record<Tone, Parameters<typeof styleText>[0]>;

/** Shows results as they come, in the output and the language asked for; gives the exit status. */
export async function show(request: Request, inputs: Inputs, results: Results): Promise<0 | 1 | 2> {
  const { output, language, wide, out } = request;
  if (output.binary && out === undefined && process.stdout.isTTY) {
    const zh = `${output.id} 不能显示在终端上，请用 --out 写入文件`;
    throw new CommandError({ zh, en: `${output.id} cannot be shown on a terminal; write it to a file with --out` });
  }
  const printer = out === undefined ? standardPrinter() : await filePrinter(out);
  const release = onExit(() => printer.abandon());
  const showing = {
    language,
    wide,
    brief: inputs.sources.length > 1,
    ...(wantsColour(out) && { paint: (tone: Tone, text: string) => styleText(styles[tone], text) }),
  };
  let totals = noTotals;
  const counted = async function* (): AsyncGenerator<Result> {
    for await (const result of results) {
      yield result;
      totals = addToTotals(totals, result);
      // Results that are all at hand would leave no turn for an interruption.
      await setImmediate();
    }
  };
  for await (const piece of output.write(counted(), showing)) await printer.print(piece);
  await printer.finish();
  release();
  if (totals.unread > 0 || inputs.sources.length === 0) return 2;
  return totals.error > 0 ? 1 : 0;
}

function wantsColour(out: string | undefined): boolean {
  if (out !== undefined || process.env.NO_COLOR) return false;
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
