import { passed, unknownFor } from '../model/verdict';
import { planOf } from '../sums/index';
import type { Rule } from './define';
import { figureOf, placeOf } from './parts/printed';

/** For each kind of document: what was added in the year, what was taken away, and what there is at its end. */
const stocks = ['rules', 'normativeDocuments'].flatMap((kind) => [
  { added: `disclosure.${kind}.issued`, removed: `disclosure.${kind}.repealed`, stock: `disclosure.${kind}.inForce` },
  { added: `disclosure.${kind}.newlyPublished`, removed: null, stock: `disclosure.${kind}.totalPublished` },
]);

/** Fewer documents in force, or published, than the year alone added. */
export const stockTooSmall: Rule = {
  id: 'stock-too-small',
  name: '存量偏小',
  basis: 'heuristic',
  wording: {
    zh: '{place} {stock}，少于本年净增 {added}',
    en: '{place} is {stock}, less than the {added} that the year added',
  },
  summary: {
    zh: '现行有效件数不少于本年制发减废止；对外公开总数量不少于本年新公开数量',
    en: 'documents in force are at least those issued less those repealed; all published at least the newly published',
  },
  source: {
    zh: '经验：年末存量不应少于当年净增量',
    en: 'experience: what there is at the end of a year is not less than what the year added',
  },
  example: {
    zh: '行政规范性文件·现行有效件数 3，少于本年净增 7',
    en: 'normativeDocuments inForce is 3, less than the 7 that the year added',
  },
  *check({ report }) {
    const plan = planOf(report);
    for (const { added, removed, stock } of stocks) {
      if (!plan.cells.has(stock)) continue;
      const cells = [added, ...(removed ? [removed] : []), stock];
      const [plus, minus, there] = [added, removed, stock].map((id) => (id === null ? 0 : figureOf(report, id)));
      if (plus === undefined || minus === undefined || there === undefined) {
        yield unknownFor(cells.filter((id) => figureOf(report, id) === undefined));
        continue;
      }
      const net = (plus ?? 0) - (minus ?? 0);
      if ((there ?? 0) >= net) yield passed;
      else if (minus === null || there === null) yield unknownFor(cells.filter((id) => figureOf(report, id) === null));
      else
        yield {
          outcome: 'failed',
          cells,
          values: { place: placeOf(plan, stock), stock: there, added: net },
          left: net,
          right: there,
        };
    }
  },
};
