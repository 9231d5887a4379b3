import type { DocumentBlock, Grid, Square } from '../../src/model/document';
import { recognise } from '../../src/recognise/index';

/** The applicants of table 三, and the outcomes of table 四. */
export const applicants = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** A grid of texts. One that ends with ? stands in doubt, < goes on with the square to its left. */
export function gridOf(rows: readonly (readonly string[])[], table = 1): Grid {
  const lines = rows.map((texts, row) => {
    const line: Square[] = [];
    for (const [column, printed] of texts.entries()) {
      const before = line[column - 1];
      if (printed === '<' && before) line.push({ ...before, continued: true });
      else line.push(squareOf(printed, { table, row: row + 1, column: column + 1 }));
    }
    return line;
  });
  return { type: 'grid', rows: lines };
}

function squareOf(printed: string, location: Square['location']): Square {
  const doubt = printed.endsWith('?') ? { doubt: 'cell-uncertain' as const } : {};
  return { text: printed.replace(/\?$/, ''), continued: false, ...doubt, location };
}

/** What is read of the grids of a report below the headings up to one of its sections, 3 or 4, and the cells of which a problem tells. */
export function readGrids(section: 3 | 4, ...grids: readonly Grid[]) {
  const headings = [
    '青石县白鹭镇人民政府2022年政府信息公开工作年度报告',
    '一、总体情况',
    '二、主动公开政府信息情况',
    '三、收到和处理政府信息公开申请情况',
    '四、政府信息公开行政复议、行政诉讼情况',
  ].slice(0, section + 1);
  const blocks: DocumentBlock[] = headings.map((text) => ({ type: 'paragraph', text, heading: null, location: {} }));
  const { cells, problems } = recognise({ format: 'pdf', titles: [], problems: [], blocks: [...blocks, ...grids] });
  const found = new Map(Object.entries(cells));
  return {
    valueAt: (id: string) => found.get(id)?.value,
    told: new Set(problems.flatMap((problem) => problem.cells ?? [])),
  };
}
