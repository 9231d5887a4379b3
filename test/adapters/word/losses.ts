import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** Something of a Word file that mammoth does not read as Word shows it, and how to take it out of a part's XML. */
interface Loss {
  readonly cause: string;
  readonly takeOut: (xml: string) => string;
}

/** Takes out empty elements, `<w:name …/>` or `<w:name …></w:name>`. */
function empty(...names: readonly string[]): (xml: string) => string {
  const pattern = new RegExp(`<\\w+:(?:${names.join('|')})(?: [^<>]*)?(?:/>|></\\w+:(?:${names.join('|')})>)`, 'g');
  return (xml) => xml.replace(pattern, '');
}

/** Takes out elements with all that is in them; they hold none of their own name. */
function whole(...names: readonly string[]): (xml: string) => string {
  return (xml) =>
    names.reduce(
      (left, name) => {
        return left.replace(new RegExp(`<(\\w+:${name})(?: [^<>]*)?>.*?</\\1>`, 'gs'), '');
      },
      empty(...names)(xml),
    );
}

/** Takes out the tags of elements, but not what is in them. */
function tags(name: string): (xml: string) => string {
  return (xml) => xml.replace(new RegExp(`</?\\w+:${name}(?: [^<>]*)?>`, 'g'), '');
}

/** Everything in which mammoth is known to differ; each is taken out of a file to see whether the rest is read alike. */
export const losses: readonly Loss[] = [
  { cause: 'automatic numbers are not printed', takeOut: whole('numPr') },
  { cause: 'hidden text is printed', takeOut: empty('vanish') },
  { cause: 'rows that begin inside the grid are moved to its left', takeOut: empty('gridBefore', 'gridAfter') },
  { cause: 'columns have no widths', takeOut: empty('gridCol', 'tcW') },
  { cause: 'horizontal merges are not heeded', takeOut: empty('hMerge') },
  { cause: 'tabs part no cells', takeOut: empty('tab', 'ptab') },
  { cause: 'fields without marks are left out', takeOut: tags('fldSimple') },
  { cause: 'merged cells end with the header rows', takeOut: empty('tblHeader') },
  { cause: 'text boxes are text of their cell', takeOut: whole('drawing', 'pict') },
  { cause: 'what is raised by points stands on its line', takeOut: empty('position') },
  { cause: 'styles raise and strike out nothing', takeOut: whole('style') },
  { cause: 'text has no colours and no sizes', takeOut: empty('color', 'sz') },
  { cause: 'foreign files are left out', takeOut: whole('altChunk') },
];

const NO_STYLES = '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** The package without what the losses name; with styles, for mammoth fails where there are none. */
export function without(bytes: Uint8Array, taken: readonly Loss[]): Uint8Array {
  const files = { 'word/styles.xml': strToU8(NO_STYLES), ...unzipSync(bytes) };
  const left = Object.entries(files).map(([name, content]) => {
    const isXml = /^word\/[^/]*\.xml$/.test(name);
    return [name, isXml ? strToU8(taken.reduce((xml, { takeOut }) => takeOut(xml), strFromU8(content))) : content];
  });
  return zipSync(Object.fromEntries(left), { level: 0 });
}
