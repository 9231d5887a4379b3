import type { Output, Results, Showing } from '../../src/outputs/define';

/** All that an output writes of some results, as bytes. */
export async function bytesOf(output: Output, results: Results, showing: Showing): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of output.write(results, showing)) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces);
}

/** All that an output writes of some results, as text. */
export async function written(output: Output, results: Results, showing: Showing): Promise<string> {
  return Buffer.from(await bytesOf(output, results, showing)).toString('utf8');
}
