import { type DefaultTreeAdapterMap, defaultTreeAdapter, type TreeAdapter } from 'parse5';

/**
 * How parse5 puts its tree together. What stands in a table outside its cells is put before the table, which is the last of its parent's
 * children or near it: it is sought from the end, since a page may have any number of them.
 */
export const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  insertBefore(parent, node, reference) {
    parent.childNodes.splice(parent.childNodes.lastIndexOf(reference), 0, node);
    node.parentNode = parent;
  },
  insertTextBefore(parent, text, reference) {
    const before = parent.childNodes[parent.childNodes.lastIndexOf(reference) - 1];
    if (before && defaultTreeAdapter.isTextNode(before)) before.value += text;
    else treeAdapter.insertBefore(parent, defaultTreeAdapter.createTextNode(text), reference);
  },
};
