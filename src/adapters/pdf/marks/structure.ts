import type { TaggedTable } from '../geometry/marks';

/** A node of the structure tree as pdfjs gives it: an element with a role and children, or a reference to marked content. */
interface Node {
  readonly role?: string;
  readonly children?: readonly unknown[];
  readonly type?: string;
  readonly id?: string;
}

/**
 * The tables that a tagged file declares on a page (ISO 32000-1, 14.8.4.3.4), with the numbers of each cell's marked
 * contents. Tables inside cells are tables of their own. Spans are not told, so the tree says what is in one cell and in
 * one row, but not under which column: that is for geometry to find.
 */
export function readTaggedTables(root: unknown): TaggedTable[] {
  return descendants(root, 'Table').map((table) =>
    descendants(table, 'TR').map((row) => [...descendants(row, 'TH', 'TD')].map(contentsOf)),
  );
}

/** The nearest descendants with one of the roles, in reading order; what stands in a table inside them is not theirs. */
function descendants(node: unknown, ...roles: readonly string[]): Node[] {
  if (!isNode(node)) return [];
  return (node.children ?? []).flatMap((child): Node[] => {
    if (!isNode(child)) return [];
    if (child.role !== undefined && roles.includes(child.role))
      return roles.includes('Table') ? [child, ...descendants(child, ...roles)] : [child];
    return child.role === 'Table' ? [] : descendants(child, ...roles);
  });
}

function contentsOf(node: unknown): number[] {
  if (!isNode(node)) return [];
  const match = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '') : null;
  if (match) return [Number(match[1])];
  return (node.children ?? []).flatMap((child) => (isNode(child) && child.role === 'Table' ? [] : contentsOf(child)));
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}
