import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { version } from '../../package.json';
import { type Kin, kinOf, type Result } from '../node';
import { onExit } from './exit';
import { dropHalfLine, linesOf } from './lines';

/** As many results stay in memory besides, those last used. */
const inMemory = 64;

/**
 * Keeps what was read in a file until all of it has been: only then is it known which reports belong together. What is
 * needed to tell (`kin`) stays in memory, a few hundred bytes a report.
 */
export interface Shelf {
  has(source: string): boolean;
  put(result: Result): void;
  /** The same object as long as it stays in memory. */
  get(source: string): Result;
  /** Whose report it is; undefined for what could not be read. */
  kin(source: string): Kin | undefined;
  /** Closes the file; one that was named stays, to go on with. */
  close(): void;
}

interface Place {
  readonly at: number;
  readonly bytes: number;
  readonly kin: Kin | undefined;
}

/** The first line of a file: readings of another version are not used. */
const heading = JSON.stringify({ readings: version });

/** Opens a shelf: in a temporary file, or in one that is named, with what an interrupted run of this version left in it. */
export async function openShelf(path: string | undefined, resume: boolean): Promise<Shelf> {
  const places = new Map<string, Place>();
  if (path !== undefined && resume && existsSync(path)) await recover(path, places);
  const folder = path === undefined ? mkdtempSync(join(tmpdir(), 'ogi-report-')) : undefined;
  const name = path ?? join(folder ?? '', 'readings');
  const file = openSync(name, places.size > 0 ? 'a+' : 'w+');
  if (places.size === 0) append(file, heading);
  const tidy = () => folder !== undefined && rmSync(folder, { recursive: true, force: true });
  const release = onExit(tidy);
  const recent = new Map<string, Result>();
  const remember = (result: Result) => {
    recent.delete(result.source);
    recent.set(result.source, result);
    const [oldest] = recent.keys();
    if (recent.size > inMemory && oldest !== undefined) recent.delete(oldest);
    return result;
  };
  return {
    has: (source) => places.has(source),
    put(result) {
      places.set(result.source, { ...append(file, JSON.stringify(result)), kin: kinIn(result) });
      remember(result);
    },
    get: (source) => remember(recent.get(source) ?? JSON.parse(textAt(file, places.get(source)))),
    kin: (source) => places.get(source)?.kin,
    close() {
      closeSync(file);
      tidy();
      release();
    },
  };
}

async function recover(path: string, places: Map<string, Place>): Promise<void> {
  dropHalfLine(path);
  let first = true;
  for await (const { text, at, bytes } of linesOf(path)) {
    if (first && text !== heading) return;
    if (!first) {
      const result: Result = JSON.parse(text);
      places.set(result.source, { at, bytes, kin: kinIn(result) });
    }
    first = false;
  }
}

function kinIn(result: Result): Kin | undefined {
  return result.ok ? kinOf(result.report) : undefined;
}

/** Writes a line at the end of a file; gives its place. */
function append(file: number, text: string): { at: number; bytes: number } {
  const line = Buffer.from(`${text}\n`);
  const at = fstatSync(file).size;
  for (let written = 0; written < line.length; )
    written += writeSync(file, line, written, line.length - written, at + written);
  return { at, bytes: line.length - 1 };
}

function textAt(file: number, place: Place | undefined): string {
  if (!place) throw new RangeError('nothing was put there');
  const bytes = Buffer.alloc(place.bytes);
  readSync(file, bytes, 0, place.bytes, place.at);
  return bytes.toString();
}
