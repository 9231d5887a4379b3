/** The looks that cells of a workbook have, by name; their order is that of the style part. */
const looks = {
  plain: {},
  wrapped: { wrap: true },
  head: { bold: true, fill: 'FFEFEDE6', border: true, wrap: true },
  title: { bold: true, size: 16 },
  heading: { bold: true, size: 12 },
  label: { fill: 'FFF7F6F1', border: true, wrap: true, centred: true },
  stub: { fill: 'FFF7F6F1', border: true, wrap: true },
  figure: { border: true, centred: true },
  missing: { fill: 'FFE9E8E4', border: true },
  error: { bold: true, colour: 'FFB3211B', fill: 'FFFBD9D5', border: true, centred: true },
  warning: { bold: true, colour: 'FF855300', fill: 'FFFBECC8', border: true, centred: true },
  doubt: { fill: 'FFE0E0E0', border: true, centred: true },
} as const satisfies Record<string, Style>;

/** The name of a look. */
export type Look = keyof typeof looks;

interface Style {
  readonly bold?: true;
  readonly size?: number;
  /** Colours as ARGB in hexadecimal. */
  readonly colour?: string;
  readonly fill?: string;
  readonly border?: true;
  readonly wrap?: true;
  readonly centred?: true;
}

const names = Object.keys(looks);

/** The number by which a cell names its look. */
export function styleNumber(look: Look): number {
  return names.indexOf(look);
}

/** The style part (ECMA-376 part 1, 18.8): one font, fill and format for each look, and two borders. */
export function stylesXml(): string {
  const styles: readonly Style[] = Object.values(looks);
  const list = (name: string, parts: readonly string[]) =>
    `<${name} count="${parts.length}">${parts.join('')}</${name}>`;
  const edges = ['left', 'right', 'top', 'bottom'].map(
    (side) => `<${side} style="thin"><color rgb="FF8C8A83"/></${side}>`,
  );
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    list('fonts', styles.map(font)),
    list('fills', [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
      ...styles.map(fill),
    ]),
    list('borders', ['<border/>', `<border>${edges.join('')}</border>`]),
    list('cellStyleXfs', ['<xf/>']),
    list('cellXfs', styles.map(format)),
    '</styleSheet>',
  ].join('');
}

function font({ bold, size = 11, colour }: Style): string {
  const weight = bold ? '<b/>' : '';
  const ink = colour ? `<color rgb="${colour}"/>` : '';
  return `<font>${weight}<sz val="${size}"/>${ink}<name val="DengXian"/><charset val="134"/></font>`;
}

function fill({ fill }: Style): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  return `<fill><patternFill patternType="solid"><fgColor rgb="${fill}"/></patternFill></fill>`;
}

/** The first two fills are prescribed, so a look's own comes two after its number. */
function format({ border, wrap, centred }: Style, index: number): string {
  const flow = wrap ? ' wrapText="1"' : '';
  const alignment = `<alignment vertical="${centred ? 'center' : 'top'}"${centred ? ' horizontal="center"' : ''}${flow}/>`;
  const applied = 'applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"';
  return `<xf fontId="${index}" fillId="${index + 2}" borderId="${border ? 1 : 0}" ${applied}>${alignment}</xf>`;
}
