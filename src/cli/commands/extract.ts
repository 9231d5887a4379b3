import { earlierOf } from '../earlier';
import { findInputs, tellPassedOver } from '../inputs';
import { namesIn } from '../names';
import { guardInputs, refuseForeignOutput } from '../overwriting';
import { withProgress } from '../progress';
import { readAll } from '../read-all';
import type { Request } from '../request';
import { isSeen, show } from '../show';

/** Reads the inputs and shows each as soon as all before it are shown. */
export async function extract(request: Request): Promise<number> {
  if (request.stream) {
    refuseForeignOutput(request);
    const paths = new Map<string, Buffer>();
    return show(request, { inputs: 1 }, readAll(namesIn(process.stdin, paths), { ...request, paths }));
  }
  const inputs = await findInputs(request);
  guardInputs(request, inputs);
  tellPassedOver(inputs, request);
  const earlier = await earlierOf(request, false);
  const left = inputs.sources.filter((source) => !earlier.sources.has(source));
  const all = inputs.sources.length;
  const results = readAll(left, { ...request, paths: inputs.paths });
  const seen = isSeen(request.out) ? results : withProgress(results, { all, done: all - left.length }, request);
  return show(request, { inputs: all, earlier: earlier.summary }, seen);
}
