import type { Box, PageView, SeenCell, SeenGlyph } from '../model/index';

const style = `
.paper { fill: #fff } .area { fill: #00000014 } .picture { fill: #dbe4ee } .rule { fill: #000 }
.glyph { fill: #000; font-family: "Noto Sans CJK SC", "Microsoft YaHei", sans-serif; text-anchor: middle; dominant-baseline: central }
.hidden { fill: #999 } .edge { stroke: #d9730d; stroke-width: 0.8; stroke-opacity: 0.7 }
.cell { fill: #1f6feb10; stroke: #1f6feb; stroke-width: 0.5 } .known { fill: #2da44e30 } .doubt { fill: #cf222e40; stroke: #cf222e }
.id { fill: #1a7f37; font-family: monospace; text-anchor: middle } .doubt + .id { fill: #a40e26 }
`;

/** A page as an SVG image: black what is drawn, orange the borders made of it, blue the cells, green those with an id, red doubt. */
export function svgOf({ width, height, areas, pictures, glyphs, rules, edges, cells }: PageView): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}pt" height="${height}pt">`,
    `<style>${style}</style>`,
    `<rect class="paper" width="${width}" height="${height}"/>`,
    ...pictures.map((box) => rectangle('picture', box)),
    ...areas.map((box) => rectangle('area', box)),
    ...rules.map((box) => rectangle('rule', box)),
    ...glyphs.map(glyphText),
    ...edges.map(line),
    ...cells.map(cellRectangle),
    '</svg>',
    '',
  ].join('\n');
}

function rectangle(name: string, { left, top, right, bottom }: Box, title = ''): string {
  const place = `x="${left}" y="${top}" width="${round(right - left)}" height="${round(bottom - top)}"`;
  return title
    ? `<rect class="${name}" ${place}><title>${escaped(title)}</title></rect>`
    : `<rect class="${name}" ${place}/>`;
}

function line({ left, top, right, bottom }: Box): string {
  return `<line class="edge" x1="${left}" y1="${top}" x2="${right}" y2="${bottom}"/>`;
}

function glyphText({ text, box, size, angle, hidden }: SeenGlyph): string {
  const [x, y] = [round((box.left + box.right) / 2), round((box.top + box.bottom) / 2)];
  const turn = angle === 0 ? '' : ` transform="rotate(${angle} ${x} ${y})"`;
  return `<text class="glyph${hidden ? ' hidden' : ''}" x="${x}" y="${y}" font-size="${size}"${turn}>${escaped(text)}</text>`;
}

/** A cell with its id in two lines below each other, the row's and the column's, as large as it holds. */
function cellRectangle({ box, text, id, problem }: SeenCell): string {
  const name = ['cell', id ? 'known' : '', problem ? 'doubt' : ''].filter(Boolean).join(' ');
  const title = [id, problem, text].filter(Boolean).join('\n');
  return rectangle(name, box, title) + (id ? idText(id, box) : '');
}

function idText(id: string, { left, top, right, bottom }: Box): string {
  const parts = id.split('.').slice(1);
  const lines = [parts.slice(0, -1).join('.'), parts.at(-1) ?? ''];
  const widest = Math.max(...lines.map((part) => part.length));
  const size = round(Math.min(4, (right - left) / (0.62 * widest), (bottom - top) / 2));
  const x = round((left + right) / 2);
  const [first, second] = lines.map(escaped);
  return `<text class="id" font-size="${size}"><tspan x="${x}" y="${round(top + size)}">${first}</tspan><tspan x="${x}" y="${round(bottom - size * 0.3)}">${second}</tspan></text>`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Text as XML allows it: marks of syntax escaped, control characters left out. */
export function escaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);
}
