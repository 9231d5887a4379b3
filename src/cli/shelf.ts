import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Cell, Report, Result } from '../node';

/** As many results stay in memory; what comes after them waits on disk. */
const inMemory = 200;

/**
 * Keeps what was read until all of it has been: only then is it known which reports belong together. Whole reports
 * beyond the first few hundred wait in a temporary file; what comparing them needs (`heads`) stays in memory.
 */
export interface Shelf {
  put(result: Result): void;
  /** The reports without their prose and evidence, by the index of their result; undefined where there is none. */
  readonly heads: readonly (Report | undefined)[];
  get(index: number): Result;
  /** Removes the temporary file. */
  clear(): void;
}

/** An empty shelf. */
export function openShelf(): Shelf {
  const kept: Result[] = [];
  const heads: (Report | undefined)[] = [];
  const places: { at: number; bytes: number }[] = [];
  const cells = new Map<string, Cell>();
  let file: { folder: string; handle: number; end: number } | undefined;
  return {
    heads,
    put(result) {
      heads.push(result.ok ? headOf(result.report, cells) : undefined);
      if (kept.length < inMemory) {
        kept.push(result);
        return;
      }
      file ??= openFile();
      const bytes = Buffer.from(JSON.stringify(result));
      writeSync(file.handle, bytes, 0, bytes.length, file.end);
      places.push({ at: file.end, bytes: bytes.length });
      file.end += bytes.length;
    },
    get(index) {
      const result = kept[index];
      if (result) return result;
      const place = places[index - inMemory];
      if (!file || !place) throw new RangeError(`nothing was put at ${index}`);
      const bytes = Buffer.alloc(place.bytes);
      readSync(file.handle, bytes, 0, place.bytes, place.at);
      return JSON.parse(bytes.toString());
    },
    clear() {
      if (!file) return;
      closeSync(file.handle);
      rmSync(file.folder, { recursive: true, force: true });
      file = undefined;
    },
  };
}

function openFile() {
  const folder = mkdtempSync(join(tmpdir(), 'ogi-report-'));
  return { folder, handle: openSync(join(folder, 'results'), 'wx+'), end: 0 };
}

/** A report's figures and names; equal cells are one object, since most of a hundred thousand reports are zeros. */
function headOf(report: Report, cells: Map<string, Cell>): Report {
  const slim = ([id, cell]: [string, Cell]): [string, Cell] => {
    const { kind, value } = cell;
    const key = `${kind} ${value}`;
    const known = cells.get(key) ?? { raw: '', kind, value, location: {} };
    cells.set(key, known);
    return [id, known];
  };
  return {
    ...report,
    sections: [],
    subtotals: [],
    problems: [],
    cells: Object.fromEntries(Object.entries(report.cells).map(slim)),
  };
}
