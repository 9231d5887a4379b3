import type { PageView } from '../model/index';
import { escaped, svgOf } from './svg';

const style = `body { margin: 1rem; font: 14px sans-serif } svg { border: 1px solid #999; max-width: 100%; height: auto }
table { border-collapse: collapse } td, th { border: 1px solid #ccc; padding: 2px 6px; text-align: left; vertical-align: top }
.doubt { background: #fbe4e6 }`;

/** A page as a web page: its image, and a list of its cells with their ids, texts, places in points, and doubts. */
export function htmlOf(view: PageView): string {
  const rows = view.cells.map(({ id, text, box, problem }) => {
    const place = [box.left, box.top, box.right, box.bottom].join(' ');
    const cells = [id ?? '', text, place, problem ?? ''].map((value) => `<td>${escaped(value)}</td>`);
    return `<tr${problem ? ' class="doubt"' : ''}>${cells.join('')}</tr>`;
  });
  const heads = ['id', 'text', 'left top right bottom (pt)', 'problem'].map((head) => `<th>${head}</th>`);
  return [
    `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${view.page}</title><style>${style}</style></head><body>`,
    svgOf(view),
    `<table><tr>${heads.join('')}</tr>`,
    ...rows,
    '</table></body></html>',
    '',
  ].join('\n');
}
