import { child, descendants, type XmlElement } from './xml';

/** Whether properties (of a run, a paragraph, a cell) paint what is behind their text in another colour than that of paper (17.3.5, 17.3.2.15). */
export function isPainted(properties: XmlElement | undefined): boolean {
  return child(properties, 'w:highlight') !== undefined || isShade(child(properties, 'w:shd'));
}

/** Whether a style paints something, be it only the first row of a table. */
export function paints(style: XmlElement): boolean {
  return descendants(style, ({ name }) => name === 'w:shd').some(isShade);
}

function isShade(shading: XmlElement | undefined): boolean {
  if (!shading) return false;
  const { 'w:val': pattern = 'clear', 'w:fill': fill = 'auto', 'w:themeFill': theme } = shading.attributes;
  return theme !== undefined || !/^(auto|f{6})$/i.test(fill) || !/^(clear|nil)$/.test(pattern);
}
