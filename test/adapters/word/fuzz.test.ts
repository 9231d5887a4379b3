import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { ExtractError } from '../../../src/model/index';

const file = (ending: string) => new Uint8Array(readFileSync(`fixtures/word-oddities-${ending}/source.${ending}`));

/** Whatever comes in, full rectangles come out, or a clear refusal. */
async function holds(bytes: Uint8Array): Promise<boolean> {
  try {
    const { blocks } = await readDocument({ bytes });
    return blocks.every(
      (block) => block.type !== 'grid' || block.rows.every((row) => row.length === block.rows[0]?.length),
    );
  } catch (cause) {
    if (cause instanceof ExtractError) return true;
    throw cause;
  }
}

const slips = fc.array(fc.record({ place: fc.nat(1_000_000), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 });

function slipped(bytes: Uint8Array, changes: readonly { place: number; byte: number }[]): Uint8Array {
  const copy = bytes.slice();
  for (const { place, byte } of changes) copy[place % copy.length] = byte;
  return copy;
}

test.each(['doc', 'rtf', 'docx'])('%s with fallen bytes', async (ending) => {
  const bytes = file(ending);
  await fc.assert(
    fc.asyncProperty(slips, (changes) => holds(slipped(bytes, changes))),
    { seed: 4, numRuns: 400 },
  );
});

test('a package whose mark-up has fallen bytes but right checksums', async () => {
  const files = unzipSync(file('docx'));
  const body = files['word/document.xml'] ?? new Uint8Array();
  expect(body.length).toBeGreaterThan(0);
  const damaged = (changes: Parameters<typeof slipped>[1]) =>
    holds(zipSync({ ...files, 'word/document.xml': slipped(body, changes) }, { level: 0 }));
  await fc.assert(fc.asyncProperty(slips, damaged), { seed: 5, numRuns: 200 });
});

test('rows whose lines never meet cost no memory', async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `\\trowd\\cellx${1000 + index * 130}\\cellx900000\\intbl A\\cell B\\cell\\row`,
  );
  expect(await holds(new TextEncoder().encode(`{\\rtf1 ${rows.join('')}}`))).toBe(true);
});
