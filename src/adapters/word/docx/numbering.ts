import type { List, ListLevel } from '../lists';
import { child, childNumber, childValue, toggle, type XmlElement } from './xml';

/** The lists of numbering.xml by their number, and for every paragraph style that a list names the level it stands at. */
export interface Numbering {
  readonly lists: ReadonlyMap<string, List>;
  /** The level of the list `id` that is bound to the style. */
  levelOf(id: string, style: string): number | undefined;
}

interface Abstract {
  readonly levels: ReadonlyMap<number, ListLevel>;
  readonly styles: ReadonlyMap<string, number>;
}

/** Reads numbering.xml; `listOfStyle` says which list a numbering style stands for. */
export function readNumbering(
  part: XmlElement | undefined,
  listOfStyle: (style: string) => string | undefined,
): Numbering {
  const elements = part?.children ?? [];
  const abstracts = new Map<string, XmlElement>();
  const instances = new Map<string, XmlElement>();
  for (const element of elements) {
    if (element.name === 'w:abstractNum') abstracts.set(element.attributes['w:abstractNumId'] ?? '', element);
    if (element.name === 'w:num') instances.set(element.attributes['w:numId'] ?? '', element);
  }
  const abstractOf = (instance: XmlElement | undefined, hops = 0): [string, XmlElement | undefined] => {
    const id = childValue(instance, 'w:abstractNumId') ?? '';
    const abstract = abstracts.get(id);
    const link = childValue(abstract, 'w:numStyleLink');
    const linked = link === undefined ? undefined : listOfStyle(link);
    return linked === undefined || hops > 9 ? [id, abstract] : abstractOf(instances.get(linked), hops + 1);
  };
  const lists = new Map<string, List>();
  const styles = new Map<string, ReadonlyMap<string, number>>();
  const known = new Map<XmlElement | undefined, Abstract>();
  for (const [id, instance] of instances) {
    const [counter, element] = abstractOf(instance);
    const abstract = known.get(element) ?? readAbstract(element);
    known.set(element, abstract);
    styles.set(id, abstract.styles);
    lists.set(id, { counter, ...override(abstract.levels, instance) });
  }
  return { lists, levelOf: (id, style) => styles.get(id)?.get(style) };
}

function readAbstract(element: XmlElement | undefined): Abstract {
  const levels = new Map<number, ListLevel>();
  const styles = new Map<string, number>();
  for (const level of element?.children ?? []) {
    const index = Number(level.attributes['w:ilvl']);
    if (level.name !== 'w:lvl' || !isLevel(index)) continue;
    levels.set(index, readLevel(level));
    const style = childValue(level, 'w:pStyle');
    if (style !== undefined) styles.set(style, index);
  }
  return { levels, styles };
}

function override(levels: ReadonlyMap<number, ListLevel>, instance: XmlElement): Omit<List, 'counter'> {
  const own = new Map(levels);
  const startOverrides = new Map<number, number>();
  for (const element of instance.children) {
    const index = Number(element.attributes['w:ilvl']);
    if (element.name !== 'w:lvlOverride' || !isLevel(index)) continue;
    const level = child(element, 'w:lvl');
    if (level) own.set(index, readLevel(level));
    const start = childNumber(element, 'w:startOverride');
    if (start !== undefined) startOverrides.set(index, start);
  }
  return { levels: own, startOverrides };
}

/** Lists have nine levels, counted from 0 (ECMA-376 Part 1, 17.9.3); others mean nothing. */
export function isLevel(index: number): boolean {
  return Number.isInteger(index) && index >= 0 && index < 9;
}

const SUFFIXES: ReadonlyMap<string, string> = new Map(Object.entries<string>({ tab: '\t', space: ' ', nothing: '' }));

function readLevel(element: XmlElement): ListLevel {
  return {
    start: childNumber(element, 'w:start') ?? 0,
    format: childValue(formatElement(element), 'w:numFmt') ?? 'decimal',
    text: childValue(element, 'w:lvlText') ?? '',
    suffix: SUFFIXES.get(childValue(element, 'w:suff') ?? 'tab') ?? '\t',
    restart: childNumber(element, 'w:lvlRestart'),
    legal: toggle(element, 'w:isLgl') ?? false,
  };
}

/** Formats newer than Word 2007 stand in an alternative whose fallback every reader knows. */
function formatElement(level: XmlElement): XmlElement {
  return child(child(level, 'mc:AlternateContent'), 'mc:Fallback') ?? level;
}
