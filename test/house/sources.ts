import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';

/** A file of the source: its path below `src` with forward slashes, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Paths below `src` without ending, and names of packages as they are written. */
  readonly own: readonly string[];
  readonly packages: readonly string[];
  /** Those of `own` of which more than types is imported. */
  readonly loaded: readonly string[];
}

/** The files in and below a folder, by their paths in it. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
}

/** Every file of `src` that has code; declarations of packages without types have none. */
export const sources: readonly SourceFile[] = filesIn('src')
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
  .map((path) => {
    const text = readFileSync(join('src', path), 'utf8');
    const names = [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)].map((match) =>
      (match[1] ?? '').replace(/\.ts\?bundled$/, ''),
    );
    const placed = (name: string) =>
      normalize(join(dirname(path), name))
        .split(sep)
        .join('/');
    const own = names.filter((name) => name.startsWith('.')).map(placed);
    const types = [...text.matchAll(/^(?:import|export) type [^;]*? from '([^']+)'/gm)].map((match) => match[1] ?? '');
    const loaded = names.filter((name) => name.startsWith('.') && !types.includes(name)).map(placed);
    return { path, text, loaded, own, packages: names.filter((name) => !name.startsWith('.')) };
  });

/** The room of the house in which a path stands: its first folder, or the file itself. */
export function roomOf(path: string): string {
  return (path.split('/')[0] ?? '').replace(/\.ts$/, '');
}

/** The text of a file without its comments and the content of its strings; lines stay where they are. */
export function codeOf(text: string): string {
  const blank = (part: string) => part.replace(/[^\n]/g, ' ');
  return text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, blank);
}
