import type { Format } from '../documents/index';

/** Who reads the same files, and what it is: this package, the parser that it builds on, or what else a user would take. */
export interface Contender {
  readonly name: string;
  readonly format: Format;
  readonly what: 'own' | 'parser' | 'peer';
  /** How it is run: in Node, in Debian's Python, or as a program of its own for every file. */
  readonly runs: 'node' | 'python' | 'program';
  /** How it is told in the table. */
  readonly title: string;
}

/** Every contender; the first of each format is this package. */
export const contenders: readonly Contender[] = [
  own('html'),
  parser('html', 'parse5', 'parse5 alone'),
  parser('html', 'cheerio', 'cheerio.load alone'),
  peer('html', 'pandas', 'pandas.read_html'),
  own('docx'),
  parser('docx', 'mammoth', 'mammoth.convertToHtml alone'),
  peer('docx', 'python-docx', 'python-docx, cells of all tables'),
  own('pdf'),
  parser('pdf', 'pdfjs', 'pdfjs alone, text and operators'),
  parser('pdf', 'pdfjs-lean', 'pdfjs alone, with the settings of ogi-report'),
  peer('pdf', 'pdfminer', 'pdfminer, layout of all pages'),
  { name: 'pdftotext', format: 'pdf', what: 'peer', runs: 'program', title: 'pdftotext -layout' },
];

function own(format: Format): Contender {
  return { name: 'own', format, what: 'own', runs: 'node', title: 'ogi-report, read and checked' };
}

function parser(format: Format, name: string, title: string): Contender {
  return { name, format, what: 'parser', runs: 'node', title };
}

function peer(format: Format, name: string, title: string): Contender {
  return { name, format, what: 'peer', runs: 'python', title };
}
