import type { PageView } from '../model/index';
import { htmlOf } from './html';
import { svgOf } from './svg';

/** How a page can be drawn. */
export const drawings = ['svg', 'html'] as const;
/** One of the ways in which a page can be drawn. */
export type Drawing = (typeof drawings)[number];

/** Draws a page as it was seen: an SVG image, or a web page with that image and a list of the cells. */
export function drawPage(view: PageView, drawing: Drawing = 'svg'): string {
  return drawing === 'html' ? htmlOf(view) : svgOf(view);
}
