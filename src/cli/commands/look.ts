import { readFile } from 'node:fs/promises';
import { drawPage, ExtractError, errorWordings, type Language, lookAtPage, say } from '../../node';
import type { Arguments } from '../arguments';
import { CommandError } from '../command-error';

/** Draws what the reading saw on a page of a PDF: as a web page where it goes to a file named so, otherwise as an SVG image. */
export async function look({ operands, given }: Arguments): Promise<string> {
  const [file, ...more] = operands;
  if (file === undefined || more.length > 0)
    throw new CommandError({ zh: 'look 需要一个 PDF 文件', en: 'look needs one PDF file' });
  const page = pageOf(given.get('page')?.at(-1));
  const view = await read(file, page);
  if (!view) throw new CommandError({ zh: `${file} 没有第 ${page} 页`, en: `${file} has no page ${page}` });
  return drawPage(view, /\.html?$/i.test(given.get('out')?.at(-1) ?? '') ? 'html' : 'svg');
}

function pageOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new CommandError({ zh: `--page 应为正整数，不是“${text}”`, en: `--page is a positive number, not "${text}"` });
}

async function read(file: string, page: number) {
  try {
    return await lookAtPage(await readFile(file), page, { fileName: file });
  } catch (error) {
    throw error instanceof ExtractError ? refused(file, error) : missing(file, error);
  }
}

function refused(file: string, { code, values }: ExtractError): CommandError {
  const told = (language: Language) => `${file}: ${say(errorWordings[code], language, { detail: '', ...values })}`;
  return new CommandError({ zh: told('zh'), en: told('en') }, 2);
}

function missing(file: string, error: unknown): unknown {
  if (!(error instanceof Error && 'code' in error)) return error;
  return refused(file, new ExtractError('file-not-found', { detail: `（${error.code}）` }));
}
