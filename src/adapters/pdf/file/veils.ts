import type { ObjectTable } from './object-table';
import { type Dictionary, Reference } from './objects';
import { looksLikePicture } from './pictures';

/** By these a picture says that something else tells which of it is seen, or that it is but a stencil (ISO 32000-1, 8.9.6). */
const masks = ['SMask', 'Mask', 'SMaskInData', 'ImageMask', 'IM'];

/**
 * Whether what is below the pictures of a file may be seen through each of them: a watermark and a seal have masks. Nothing is unpacked for it. Where one of them has none it
 * is not known which of the pictures hide what is below, nor where the file names no picture.
 */
export function areVeils(table: ObjectTable): boolean {
  const pictures = table.objects.flatMap(({ number, value }) =>
    value instanceof Map && looksLikePicture(value) ? [{ number, value }] : [],
  );
  const ofOthers = new Set(pictures.flatMap(({ value }) => masksOf(value)));
  const shown = pictures.filter(({ number }) => number === null || !ofOthers.has(number));
  return shown.length > 0 && shown.every(({ value }) => masks.some((key) => value.has(key)));
}

function masksOf(picture: Dictionary): number[] {
  return [picture.get('SMask'), picture.get('Mask')].flatMap((mask) => (mask instanceof Reference ? mask.number : []));
}
