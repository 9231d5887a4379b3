import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { readDocument } from '../src/adapters/index';

/** How often every file is read; the fastest time counts, which other work on the machine disturbs least. */
const rounds = Number(process.argv[2] ?? 20);

const files = readdirSync('fixtures').flatMap((name) =>
  readdirSync(join('fixtures', name))
    .filter((file) => /\.(docx|doc|rtf)$/.test(file))
    .map((file) => join('fixtures', name, file)),
);

async function fastest(work: () => Promise<unknown>): Promise<string> {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    best = Math.min(best, performance.now() - start);
  }
  return best.toFixed(1).padStart(7);
}

console.log(`milliseconds a file, fastest of ${rounds}: this reader, mammoth to HTML (DOCX with styles only)`);
for (const file of files) {
  const bytes = new Uint8Array(readFileSync(file));
  const own = await fastest(() => readDocument({ bytes }));
  const other = file.endsWith('.docx')
    ? await fastest(() => mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).catch(() => '      -')
    : '      -';
  console.log(`${own} ${other}  ${file}`);
}
