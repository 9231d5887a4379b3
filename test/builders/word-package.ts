import { strToU8, zipSync } from 'fflate';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What goes into a Word package beside its body: parts as XML without a root, and files of any other kind. */
export interface Parts {
  styles?: string;
  numbering?: string;
  /** The namespace of the body. */
  namespace?: string;
  /** The body's relationships to files of the package, by id. */
  files?: Readonly<Record<string, Uint8Array>>;
}

/** A Word package with the body given, which uses the prefixes w, mc, r, v, wp, a and wps. */
export function wordPackage(body: string, parts: Parts = {}): Uint8Array {
  const namespace = parts.namespace ?? TRANSITIONAL;
  const files = Object.entries(parts.files ?? {});
  const relationships = [
    ...(parts.styles ? [relationship('styles', 'styles', 'styles.xml')] : []),
    ...(parts.numbering ? [relationship('numbering', 'numbering', 'numbering.xml')] : []),
    ...files.map(([id]) => relationship(id, 'aFChunk', `${id}.bin`)),
  ];
  return zipSync({
    '_rels/.rels': strToU8(relationshipsXml([relationship('main', 'officeDocument', 'word/document.xml')])),
    'word/_rels/document.xml.rels': strToU8(relationshipsXml(relationships)),
    'word/document.xml': strToU8(`<w:document ${prefixes(namespace)}><w:body>${body}</w:body></w:document>`),
    ...(parts.styles && { 'word/styles.xml': strToU8(`<w:styles ${prefixes(namespace)}>${parts.styles}</w:styles>`) }),
    ...(parts.numbering && {
      'word/numbering.xml': strToU8(`<w:numbering ${prefixes(namespace)}>${parts.numbering}</w:numbering>`),
    }),
    ...Object.fromEntries(files.map(([id, content]) => [`word/${id}.bin`, content])),
  });
}

function prefixes(namespace: string): string {
  return [
    `xmlns:w="${namespace}" xmlns:r="${OFFICE}"`,
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml"',
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  ].join(' ');
}

function relationship(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`;
}

function relationshipsXml(relationships: readonly string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships.join('')}</Relationships>`;
}

/** A paragraph of one run; `properties` go into its w:pPr. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** A run; `properties` go into its w:rPr. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A cell with a text or with paragraphs; `properties` go into its w:tcPr. */
export function tc(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
}

/** A row; `properties` go into its w:trPr. */
export function tr(cells: readonly string[], properties = ''): string {
  return `<w:tr><w:trPr>${properties}</w:trPr>${cells.join('')}</w:tr>`;
}

/** A table whose grid has columns of these widths. */
export function tbl(rows: readonly string[], widths: readonly number[] = []): string {
  return `<w:tbl><w:tblPr/><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}
