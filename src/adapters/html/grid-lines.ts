import type { Style } from './style';

/** A stretch of grid tracks: `start` from 0, null where the box flows to the next free place. */
export interface Stretch {
  readonly start: number | null;
  readonly span: number;
}

/** Tracks beyond this many are not drawn by any browser. */
export const mostTracks = 10_000;

/** The number of tracks that a container declares along one axis; 0 where it declares none or leaves it to the width of the window. */
export function trackCount(style: Style, axis: 'columns' | 'rows'): number {
  const [rows, columns] = (style.get('grid-template') ?? '').split('/');
  const declared = style.get(`grid-template-${axis}`) ?? (axis === 'rows' ? rows : columns) ?? '';
  return countTracks(declared.replace(/\[[^[\]]*\]/g, ' '));
}

function countTracks(list: string): number {
  if (/auto-fi|subgrid|masonry/.test(list)) return 0;
  const repeats = [...list.matchAll(/repeat\(\s*(\d+)\s*,((?:[^()]|\([^()]*\))*)\)/g)];
  const repeated = repeats.reduce(
    (sum, [, times = '0', inner = '']) => sum + Math.min(mostTracks, Number(times)) * countTracks(inner),
    0,
  );
  const rest = list.replace(/repeat\((?:[^()]|\([^()]*\))*\)/g, ' ').replace(/\([^()]*\)/g, '');
  return Math.min(mostTracks, repeated + rest.split(/\s+/).filter((track) => track !== '' && track !== 'none').length);
}

/** Where an item stands along one axis, from `grid-area`, `grid-row`, `grid-column` and their longhands. */
export function stretch(style: Style, axis: 'row' | 'column', tracks: number): Stretch {
  const area = (style.get('grid-area') ?? '').split('/').map((line) => line.trim());
  const [areaStart, areaEnd] = axis === 'row' ? [area[0], area[2]] : [area[1], area[3]];
  const [from, to] = (style.get(`grid-${axis}`) ?? '').split('/').map((line) => line.trim());
  const start = line(style.get(`grid-${axis}-start`) ?? (from || areaStart), tracks);
  const end = line(style.get(`grid-${axis}-end`) ?? (to || areaEnd), tracks);
  const span = start.span ?? end.span ?? 1;
  if (start.at !== null && end.at !== null)
    return { start: Math.min(start.at, end.at), span: Math.max(1, Math.abs(end.at - start.at)) };
  if (start.at !== null) return { start: start.at, span };
  return { start: end.at === null ? null : Math.max(0, end.at - span), span };
}

/** One grid line: a number from 1 (from the end where negative) as a position from 0, or a span. */
function line(text: string | undefined, tracks: number): { at: number | null; span: number | null } {
  const span = /^span\s+(\d+)|^(\d+)\s+span/.exec(text ?? '');
  if (span) return { at: null, span: clamp(Number(span[1] ?? span[2])) };
  const number = /^-?\d+$/.test(text ?? '') ? Number(text) : 0;
  if (number > 0) return { at: clamp(number) - 1, span: null };
  return { at: number < 0 && tracks > 0 ? Math.max(0, tracks + 1 + number) : null, span: null };
}

function clamp(count: number): number {
  return Math.max(1, Math.min(count, mostTracks));
}
