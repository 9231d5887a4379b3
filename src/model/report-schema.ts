import * as z from 'zod';
import { type Form, formCells } from '../forms/define';
import { forms } from '../forms/index';
import { Cell, ReportBase, type Report as ReportValue } from './report';

/** A printed figure in the form's unit; null where the cell is blank, holds only a dash, or could not be read. */
const figure = z.number().nullable();

/** What is left of a cell id below its table, and the labels that describe it. */
interface Path {
  readonly parts: readonly string[];
  readonly label: string;
}

/** The nested values of a table. Each row of （六）其他处理 is there only where it is printed, as `Nested` says. */
function figures(paths: readonly Path[], head = ''): z.ZodType {
  const [first] = paths;
  if (first?.parts.length === 0) return figure.describe(first.label);
  const heads = new Set(paths.map((path) => path.parts[0] ?? ''));
  const below = (name: string) =>
    paths.filter((path) => path.parts[0] === name).map((path) => ({ ...path, parts: path.parts.slice(1) }));
  const object = z.strictObject(Object.fromEntries([...heads].map((name) => [name, figures(below(name), name)])));
  return head === 'otherHandling' ? object.partial() : object;
}

function editionSchema(form: Form) {
  const cells = formCells(form);
  const evidence = Cell.optional();
  const tables = form.tables.map((table) => {
    const paths = cells
      .filter((cell) => cell.table === table.id)
      .map(({ id, row, column }) => ({
        parts: id.split('.').slice(1),
        label: [...row.labels, ...column.labels].join(' / '),
      }));
    return [table.id, figures(paths).optional()];
  });
  return ReportBase.extend({
    edition: z.literal(form.id).describe(form.notice),
    ...Object.fromEntries(tables),
    cells: z.strictObject(Object.fromEntries(cells.map((cell) => [cell.id, evidence]))),
  }).superRefine((report, context) => {
    for (const { id } of cells) {
      const path = id.split('.');
      const [cell, nested] = [valueAt(report, ['cells', id]), valueAt(report, path)];
      const value = valueAt(cell, ['value']) ?? null;
      const isFigure = valueAt(cell, ['kind']) === 'number';
      if (cell && isFigure !== (value !== null))
        context.addIssue({ code: 'custom', path: ['cells', id], message: `of another kind than its value: ${value}` });
      if (nested !== value && (cell || nested !== undefined))
        context.addIssue({ code: 'custom', path, message: `${nested} here, ${value} in its cell` });
    }
  });
}

/** What stands at the end of a path; undefined where it leads nowhere. */
function valueAt(tree: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((branch, key) => Object(branch)[key], tree);
}

/** A report of any edition, told apart by `edition`; the shapes unfold from the forms. */
export type Report = ReportValue;

/** Checks a report that comes from outside, e.g. from JSON. Unfolds on first use, since most programs only make reports. */
export const Report = z.lazy(() => {
  const [first, ...others] = forms;
  const schema = z.discriminatedUnion('edition', [editionSchema(first), ...others.map(editionSchema)]);
  // The one cast: the shapes unfold at run time from the data from which the type `Report` unfolds at compile time.
  return schema as unknown as z.ZodType<ReportValue>;
});

/**
 * Reads a report back from JSON, its text or what `JSON.parse` makes of it. Throws zod's `ZodError`, which says where, if it is none, or if a value in its
 * tables is not that of its cell; `SyntaxError` for text that is no JSON.
 */
export function parseReport(json: unknown): Report {
  return Report.parse(typeof json === 'string' ? JSON.parse(json) : json);
}

/** The JSON Schema (draft 2020-12) of a report; every figure is described by its labels in the form. */
export function reportJsonSchema(): object {
  return {
    title: '政府信息公开工作年度报告',
    ...z.toJSONSchema(Report, { reused: 'ref' }),
  };
}
