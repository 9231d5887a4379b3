import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Documents } from './documents/index';

/** What is in memory after so many documents, in MB: of values after a collection, and of the whole process. */
export interface Remembered {
  readonly documents: number;
  readonly heap: number;
  readonly resident: number;
}

const documents = 5000;
const often = 1000;

/** Reads and checks documents of all formats one after the other in one process, and looks at its memory now and then. */
export async function measureMemory({ paths }: Documents): Promise<Remembered[]> {
  const child = spawn(process.execPath, ['--expose-gc', `${import.meta.dirname}/memory-process.mjs`]);
  // Pages come in four kinds, by turns: every fifth is of another.
  const pages = paths.html.filter((_, index) => index % 5 === 0);
  const lines = Array.from({ length: documents }, (_, index) => {
    const from = index % 100 === 0 ? paths.pdf : index % 3 === 0 ? paths.docx : pages;
    return from[index % from.length];
  });
  child.stdin.end(`${often}\n${lines.join('\n')}\n`);
  const remembered: Remembered[] = [];
  for await (const line of createInterface({ input: child.stdout })) remembered.push(JSON.parse(line));
  return remembered;
}
