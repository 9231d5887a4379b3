import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8 } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { ExtractError, type Grid } from '../../../src/model/index';
import { p, r, tbl, tc, tr, wordPackage } from '../../builders/word-package';
import { show } from '../show';
import { losses, without } from './losses';

const files = ['fixtures', '../shared/corpus'].filter(existsSync).flatMap((root) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.docx'))
    .map((path) => join(root, path)),
);

async function grids(bytes: Uint8Array): Promise<string[]> {
  const { blocks } = await readDocument({ bytes });
  return blocks.flatMap((block) => (block.type === 'grid' ? [show({ ...block, rows: block.rows.map(folded) })] : []));
}

/** HTML folds white space: what stands at the ends of lines, and lines with nothing in them. */
function folded(row: Grid['rows'][number]): Grid['rows'][number] {
  return row.map((square) => ({ ...square, text: square.text.replace(/\s*\n\s*/g, '\n') }));
}

async function mammothGrids(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  return grids(strToU8(value));
}

/** Takes known losses out of the file, one after the other, until both read it alike; says those that made a difference, and what each reads then. */
async function compare(bytes: Uint8Array): Promise<{ causes: string[]; own: string[]; other: string[] }> {
  const taken: (typeof losses)[number][] = [];
  const read = async (some: typeof losses) => {
    const left = without(bytes, some);
    return { own: await grids(left), other: await mammothGrids(left) };
  };
  let now = await read(taken);
  for (const loss of losses) {
    if (isSame(now.own, now.other)) break;
    const next = await read([...taken, loss]);
    if (isSame(next.own, now.own) && isSame(next.other, now.other)) continue;
    taken.push(loss);
    now = next;
  }
  return { causes: taken.map(({ cause }) => cause), ...now };
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** What mammoth loses of the fixtures; it loses nothing of the others. */
const lost: Readonly<Record<string, readonly string[]>> = {
  'fixtures/town-2023-wps/source.docx': ['automatic numbers are not printed'],
  'fixtures/word-inks-docx/source.docx': ['text has no colours and no sizes'],
  'fixtures/word-marks-docx/source.docx': [
    'what is raised by points stands on its line',
    'styles raise and strike out nothing',
  ],
  'fixtures/word-paper-docx/source.docx': ['text has no colours and no sizes'],
};

test.each(files)('%s has the grids that mammoth finds in it, but for what mammoth is known to lose', async (file) => {
  const bytes = new Uint8Array(readFileSync(file));
  const refusal = await readDocument({ bytes }).catch((error: unknown) => error);
  if (refusal instanceof ExtractError) return expect(mammothGrids(bytes)).rejects.toThrow();
  const { causes, own, other } = await compare(bytes);
  expect(own).toEqual(other);
  if (file.startsWith('fixtures')) expect(causes).toEqual(lost[file] ?? []);
});

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' +
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const styles =
  '<w:style w:type="character" w:styleId="note"><w:name w:val="note"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
const pair = (cell: string, widths: readonly number[] = []) =>
  tbl([tr([tc('甲'), tc('乙')]), tr([cell, tc('2')])], widths);
const box = `<w:r><w:pict><v:textbox><w:txbxContent>${p('框')}</w:txbxContent></v:textbox></w:pict></w:r>`;
const tabbed = (cells: readonly string[]) =>
  `<w:p><w:r>${cells.map((cell) => `<w:t>${cell}</w:t>`).join('<w:tab/>')}</w:r></w:p>`;

test.each([
  ['automatic numbers are not printed', pair(tc(p('1', '<w:numPr><w:numId w:val="1"/></w:numPr>')))],
  ['hidden text is printed', pair(tc(`<w:p>${r('9', '<w:vanish/>')}${r('1')}</w:p>`))],
  [
    'rows that begin inside the grid are moved to its left',
    tbl([tr([tc('甲'), tc('乙'), tc('丙')]), tr([tc('1'), tc('2')], '<w:gridBefore w:val="1"/>')]),
  ],
  [
    'columns have no widths',
    tbl(
      [tr([tc('甲', '<w:gridSpan w:val="2"/>'), tc('乙')]), tr([tc('1'), tc('2', '<w:gridSpan w:val="2"/>')])],
      [2000, 40, 2000],
    ),
  ],
  ['horizontal merges are not heeded', tbl([tr([tc('甲'), tc('乙')]), tr([tc('1'), tc('2', '<w:hMerge/>')])])],
  ['tabs part no cells', tabbed(['内容', '本年']) + tabbed(['甲', '1', '2']) + tabbed(['乙', '3', '4'])],
  [
    'fields without marks are left out',
    pair(tc(`<w:p><w:fldSimple w:instr="=SUM(LEFT)">${r('1')}</w:fldSimple></w:p>`)),
  ],
  [
    'merged cells end with the header rows',
    tbl([
      tr([tc('甲', '<w:vMerge w:val="restart"/>'), tc('乙')], '<w:tblHeader/>'),
      tr([tc('', '<w:vMerge/>'), tc('2')]),
    ]),
  ],
  ['text boxes are text of their cell', pair(tc(`<w:p>${r('1')}${box}</w:p>`))],
  [
    'what is raised by points stands on its line',
    pair(tc(`<w:p>${r('24')}${r('1', '<w:position w:val="10"/>')}</w:p>`)),
  ],
  ['styles raise and strike out nothing', pair(tc(`<w:p>${r('24')}${r('1', '<w:rStyle w:val="note"/>')}</w:p>`))],
])('%s by mammoth, and that alone is the difference', async (cause, body) => {
  const { causes, own, other } = await compare(wordPackage(body, { numbering, styles }));
  expect(own).toEqual(other);
  expect(causes).toEqual([cause]);
});

test('mammoth leaves foreign files out', async () => {
  const page = strToU8('<table><tr><td>甲<td>1<tr><td>乙<td>2</table>');
  const { causes, own, other } = await compare(wordPackage(`${p('甲')}<w:altChunk r:id="page"/>`, { files: { page } }));
  expect({ causes, own, other }).toEqual({ causes: ['foreign files are left out'], own: [], other: [] });
});
