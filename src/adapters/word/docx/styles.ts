import { type Appearance, appearanceIn, basedOn, noAppearance } from './appearance';
import { paints } from './shading';
import { child, childNumber, childValue, type XmlElement } from './xml';

/** What a style says about the text under it, its ancestors' word included. */
export interface Style {
  /** Outline rank from 1; null where it is no heading. */
  readonly heading: number | null;
  readonly appearance: Appearance;
  readonly centred: boolean;
  readonly list: string | undefined;
  readonly level: number | undefined;
  /** Whether it paints something behind the text under it. */
  readonly painted: boolean;
}

/** The styles of a document by their ids. */
export interface Styles {
  /** What holds for all text that does not say otherwise. */
  readonly defaults: Appearance;
  /** The style of a paragraph or run; the default paragraph style's where `id` is undefined, nothing for an unknown one. */
  of(id: string | undefined): Style;
}

const NO_STYLE: Style = {
  heading: null,
  appearance: noAppearance,
  centred: false,
  list: undefined,
  level: undefined,
  painted: false,
};

/** Reads styles.xml; a document without one has no styles. */
export function readStyles(part: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const element of part?.children ?? []) {
    const { 'w:styleId': id, 'w:type': type, 'w:default': byDefault } = element.attributes;
    if (element.name !== 'w:style' || id === undefined) continue;
    elements.set(id, element);
    if (type === 'paragraph' && byDefault !== undefined && byDefault !== '0' && byDefault !== 'false') standard = id;
  }
  const known = new Map<string, Style>();
  const of = (id: string | undefined): Style => {
    const chain = new Map<string, XmlElement>();
    let base = id;
    // A style based on itself inherits nothing.
    while (base !== undefined && !known.has(base) && !chain.has(base)) {
      const element = elements.get(base);
      if (!element) break;
      chain.set(base, element);
      base = childValue(element, 'w:basedOn');
    }
    let style = (base !== undefined && known.get(base)) || NO_STYLE;
    for (const [name, element] of [...chain].reverse()) {
      style = inherit(element, style);
      known.set(name, style);
    }
    return style;
  };
  const defaults = child(child(child(part, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  return { defaults: appearanceIn(defaults), of: (id) => of(id ?? standard) };
}

function inherit(element: XmlElement, base: Style): Style {
  const properties = child(element, 'w:pPr');
  const numbering = child(properties, 'w:numPr') ?? child(properties, 'w:listPr');
  return {
    heading: headingRank(element, properties) ?? base.heading,
    appearance: basedOn(base.appearance, appearanceIn(child(element, 'w:rPr'))),
    centred: isCentred(properties) ?? base.centred,
    list: childValue(numbering, 'w:numId') ?? childValue(numbering, 'w:ilfo') ?? base.list,
    level: childNumber(numbering, 'w:ilvl') ?? base.level,
    painted: base.painted || paints(element),
  };
}

/** Whether paragraph properties centre the text; undefined where they do not say. */
export function isCentred(properties: XmlElement | undefined): boolean | undefined {
  const alignment = childValue(properties, 'w:jc');
  return alignment === undefined ? undefined : alignment === 'center';
}

/** By the outline level, or by one of the built-in names, which stay English in every language of Word. */
function headingRank(element: XmlElement, properties: XmlElement | undefined): number | undefined {
  const outline = childNumber(properties, 'w:outlineLvl');
  if (outline !== undefined && outline < 9) return outline + 1;
  const name = (childValue(element, 'w:name') ?? '').toLowerCase();
  if (name === 'title') return 1;
  const rank = /^heading ([1-9])$/.exec(name)?.[1];
  return rank === undefined ? undefined : Number(rank);
}
