import type { List, ListLevel } from '../lists';
import { formatOfCode } from '../number-format-codes';
import { isLevel, type Numbering } from './numbering';
import { childNumber, childValue, toggle, type XmlElement } from './xml';

const SUFFIXES: ReadonlyMap<string, string> = new Map(Object.entries<string>({ tab: '\t', space: ' ', nothing: '' }));

/** Reads the lists of Word 2003's XML, which codes its formats as the binary format does. */
export function readNumbering2003(part: XmlElement): Numbering {
  const definitions = new Map<string, ReadonlyMap<number, ListLevel>>();
  const lists = new Map<string, List>();
  for (const element of part.children) {
    if (element.name === 'w:listDef') definitions.set(element.attributes['w:listDefId'] ?? '', readLevels(element));
    if (element.name !== 'w:list') continue;
    const counter = childValue(element, 'w:ilst') ?? '';
    lists.set(element.attributes['w:ilfo'] ?? '', {
      counter,
      levels: definitions.get(counter) ?? new Map(),
      startOverrides: readOverrides(element),
    });
  }
  return { lists, levelOf: () => undefined };
}

function readLevels(definition: XmlElement): Map<number, ListLevel> {
  const levels = new Map<number, ListLevel>();
  for (const element of definition.children) {
    const index = Number(element.attributes['w:ilvl']);
    if (element.name !== 'w:lvl' || !isLevel(index)) continue;
    levels.set(index, {
      start: childNumber(element, 'w:start') ?? 0,
      format: formatOfCode(childNumber(element, 'w:nfc') ?? 0),
      text: childValue(element, 'w:lvlText') ?? '',
      suffix: SUFFIXES.get((childValue(element, 'w:suff') ?? 'tab').toLowerCase()) ?? '\t',
      restart: childNumber(element, 'w:lvlRestart'),
      legal: toggle(element, 'w:isLgl') ?? false,
    });
  }
  return levels;
}

function readOverrides(list: XmlElement): Map<number, number> {
  const starts = new Map<number, number>();
  for (const element of list.children) {
    const start = element.name === 'w:lvlOverride' ? childNumber(element, 'w:startOverride') : undefined;
    if (start !== undefined) starts.set(Number(element.attributes['w:ilvl']), start);
  }
  return starts;
}
