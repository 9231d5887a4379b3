import { findInputs, tellPassedOver } from '../inputs';
import { withProgress } from '../progress';
import { readAll } from '../read-all';
import type { Request } from '../request';
import { show } from '../show';

/** Reads the inputs and shows each as soon as all before it are shown. */
export async function extract(request: Request): Promise<number> {
  const inputs = await findInputs(request.operands);
  tellPassedOver(inputs, request.language);
  const results = readAll(inputs.sources, request.jobs, request.limits);
  const visible = request.out !== undefined || !process.stdout.isTTY;
  return show(request, inputs, visible ? withProgress(results, inputs.sources.length) : results);
}
