import { type Ink, inkOf } from '../../../text/ink';
import type { Shift } from '../../../text/on-line';
import type { Styles } from './styles';
import { child, childNumber, childValue, toggle, type XmlElement } from './xml';

/** What run properties say of how text looks; undefined where they do not say. */
export interface Appearance {
  readonly hidden: boolean | undefined;
  readonly struck: boolean | undefined;
  readonly doublyStruck: boolean | undefined;
  /** `superscript`, `subscript` or `baseline`. */
  readonly vertical: string | undefined;
  /** Half points above the line. */
  readonly position: number | undefined;
  /** Half points that letters are high. */
  readonly size: number | undefined;
  /** Hexadecimal, as it is written, or `auto`. */
  readonly colour: string | undefined;
}

/** How a run looks in the end. */
export interface Look {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly shift: Shift;
  /** What its letters are printed in. */
  readonly ink: Ink;
}

/** What a `w:rPr` says itself. */
export function appearanceIn(properties: XmlElement | undefined): Appearance {
  if (!properties) return noAppearance;
  return {
    hidden: toggle(properties, 'w:vanish'),
    struck: toggle(properties, 'w:strike'),
    doublyStruck: toggle(properties, 'w:dstrike'),
    vertical: childValue(properties, 'w:vertAlign'),
    position: childNumber(properties, 'w:position'),
    size: childNumber(properties, 'w:sz'),
    colour: childValue(properties, 'w:color'),
  };
}

/** Properties that say nothing. */
export const noAppearance: Appearance = {
  ...{ hidden: undefined, struck: undefined, doublyStruck: undefined, vertical: undefined, position: undefined },
  ...{ size: undefined, colour: undefined },
};

/** What properties say, and where they do not, what those say that they are based on. */
export function basedOn(base: Appearance, own: Appearance): Appearance {
  return {
    hidden: own.hidden ?? base.hidden,
    struck: own.struck ?? base.struck,
    doublyStruck: own.doublyStruck ?? base.doublyStruck,
    vertical: own.vertical ?? base.vertical,
    position: own.position ?? base.position,
    size: own.size ?? base.size,
    colour: own.colour ?? base.colour,
  };
}

/**
 * How a run with these properties looks (17.7.2): what it says itself, else what the nearest says of the styles of character, paragraph and table and
 * of the defaults of the document. What can only be on or off is off where two of the three styles say it, and on where one or all of them do
 * (17.7.3).
 */
export function lookOf(
  properties: XmlElement | undefined,
  paragraph: Appearance,
  { styles, table }: { readonly styles: Styles; readonly table: Appearance },
): Look {
  const styleId = childValue(properties, 'w:rStyle');
  const character = styleId === undefined ? noAppearance : styles.of(styleId).appearance;
  const own = appearanceIn(properties);
  const { defaults } = styles;
  const isOn = (name: 'hidden' | 'struck') =>
    own[name] ??
    (defaults[name] === true || ((table[name] === true) !== (paragraph[name] === true)) !== (character[name] === true));
  const nearest = [own, character, paragraph, table, defaults].reduceRight(basedOn);
  return {
    hidden: isOn('hidden') || (nearest.size ?? usual) <= smallest,
    struck: isOn('struck') || nearest.doublyStruck === true,
    shift: shiftOf(nearest),
    ink: inkOf(/^[\da-f]{6}$/i.test(nearest.colour ?? '') ? Number.parseInt(nearest.colour ?? '', 16) : 0),
  };
}

/** The size of letters where nothing says it, and the one that nobody sees, in half points: a point, as in pages. */
const [usual, smallest] = [20, 2];

function shiftOf({ vertical, position = 0 }: Appearance): Shift {
  if (vertical === 'superscript') return 'raised';
  return vertical === 'subscript' ? 'lowered' : position / 2;
}

/** Whether the run is the mark of a note, set by hand: it is no part of the text before it (17.11.14). */
export function isNoteMark(run: XmlElement): boolean {
  const note = child(run, 'w:footnoteReference') ?? child(run, 'w:endnoteReference');
  return !['0', 'false', 'off', undefined].includes(note?.attributes['w:customMarkFollows']);
}
