import type { WordPicture } from '../flow';
import { pictureOf } from '../picture';
import { shown } from './shown';
import { descendants, type XmlElement } from './xml';

const EMU_PER_POINT = 12700;

/** What a drawing, a VML picture or an embedded object shows: its text boxes, and a picture where there is one. */
export interface Drawing {
  readonly textBoxes: readonly XmlElement[];
  readonly pictures: readonly WordPicture[];
}

/** Reads a `w:drawing`, `w:pict` or `w:object`. */
export function readDrawing(element: XmlElement): Drawing {
  const inner = [...inside(element)];
  const textBoxes = inner.filter(({ name }) => name === 'w:txbxContent');
  const pictured = element.name === 'w:object' || inner.some(({ name }) => name === 'a:blip' || name === 'v:imagedata');
  return { textBoxes, pictures: pictured ? [pictureOf(...size(element))] : [] };
}

/** What is shown at any depth, but not what stands inside a text box. */
function* inside(element: XmlElement): Generator<XmlElement> {
  for (const inner of shown(element)) {
    yield inner;
    if (inner.name !== 'w:txbxContent') yield* inside(inner);
  }
}

function size(element: XmlElement): [number | undefined, number | undefined] {
  const [sized] = descendants(element, ({ name }) => name === 'wp:extent' || name === 'v:shape');
  if (!sized) return [undefined, undefined];
  const { cx, cy, style } = sized.attributes;
  if (sized.name === 'wp:extent') return [Number(cx) / EMU_PER_POINT, Number(cy) / EMU_PER_POINT];
  return [styleLength(style, 'width'), styleLength(style, 'height')];
}

const POINTS: Readonly<Record<string, number>> = { pt: 1, in: 72, cm: 72 / 2.54, mm: 72 / 25.4, px: 0.75, pc: 12 };

/** A length of a VML style (`width:415.3pt`) in points. */
function styleLength(style: string | undefined, property: string): number | undefined {
  const declaration = style?.split(';').find((part) => part.trim().startsWith(`${property}:`));
  const [, amount, unit] = /:\s*([\d.]+)(pt|in|cm|mm|px|pc)/.exec(declaration ?? '') ?? [];
  return amount === undefined || unit === undefined ? undefined : Number(amount) * (POINTS[unit] ?? 1);
}
