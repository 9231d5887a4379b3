import { setImmediate } from 'node:timers/promises';
import { styleText } from 'node:util';
import { addToTotals, noTotals, type Result, type Tone } from '../node';
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
export async function show(request: Request, inputs: Inputs, results: AsyncIterable<Result>): Promise<0 | 1 | 2> {
  const { output, language, out } = request;
  const printer = out === undefined ? standardPrinter() : await filePrinter(out);
  const release = onExit(() => printer.abandon());
  const showing = {
    language,
    brief: inputs.sources.length > 1,
    ...(wantsColour(out) && { paint: (tone: Tone, text: string) => styleText(styles[tone], text) }),
  };
  let totals = noTotals;
  await printer.print(output.opening);
  for await (const result of results) {
    const between = totals.read + totals.unread > 0 ? output.between : '';
    await printer.print(between + output.show(result, showing));
    totals = addToTotals(totals, result);
    // Results that are all at hand would leave no turn for an interruption.
    await setImmediate();
  }
  await printer.print(output.close(totals, showing));
  await printer.finish();
  release();
  if (totals.unread > 0 || inputs.sources.length === 0) return 2;
  return totals.error > 0 ? 1 : 0;
}

function wantsColour(out: string | undefined): boolean {
  if (out !== undefined || process.env.NO_COLOR) return false;
  return process.env.FORCE_COLOR ? process.env.FORCE_COLOR !== '0' : process.stdout.isTTY === true;
}
