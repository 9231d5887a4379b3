import { extname } from 'node:path';
import { drawPage, ExtractError, type PageView } from '../../node';
import { startReaders } from '../../reader/reader-pool';
import type { Budget } from '../../reader/reader-process';
import { foreignArguments } from '../argument-bytes';
import type { Arguments } from '../arguments';
import { budgetOf } from '../budget';
import { CommandError } from '../command-error';
import { interruption } from '../interruption';
import { openInput } from '../open-input';
import { outputsTo, refuseOverwriting } from '../overwriting';
import { wordingOf } from '../reason';

/** Draws what the reading saw on a page of a PDF: as a web page where it goes to a file named so, otherwise as an SVG image. */
export async function look(asked: Arguments): Promise<string> {
  const { operands, given } = asked;
  const [file, ...more] = operands;
  if (file === undefined) throw new CommandError({ zh: 'look 需要一个 PDF 文件', en: 'look needs a PDF file' });
  if (more.length > 0)
    throw new CommandError({ zh: 'look 一次只画一个 PDF 文件', en: 'look draws one PDF file at a time' });
  const page = pageOf(given.get('page')?.at(-1));
  const out = given.get('out')?.at(-1);
  const drawn = extname(out ?? '').toLowerCase();
  if (!['', '.svg', '.html', '.htm'].includes(drawn)) {
    const zh = `look 只能画成 .svg 或 .html，不能画成 ${drawn}`;
    throw new CommandError({ zh, en: `look draws .svg or .html, not ${drawn}` });
  }
  if (out !== undefined) refuseOverwriting({ written: outputsTo(out), read: [file], paths: foreignArguments() });
  const view = await read(file, page, budgetOf(asked));
  if (!view) throw new CommandError({ zh: `${file} 没有第 ${page} 页`, en: `${file} has no page ${page}` });
  return drawPage(view, /\.html?$/i.test(out ?? '') ? 'html' : 'svg');
}

function pageOf(text: string | undefined): number {
  if (text === undefined) return 1;
  if (/^[1-9]\d{0,4}$/.test(text)) return Number(text);
  throw new CommandError({ zh: `--page 应为正整数，不是“${text}”`, en: `--page is a positive number, not "${text}"` });
}

/** Reads in a process of its own, as everything that comes from outside. */
async function read(file: string, page: number, budget: Budget): Promise<PageView | null> {
  const readers = startReaders({ jobs: 1, budget, spare: () => undefined });
  const stop = () => readers.end();
  interruption.addEventListener('abort', stop);
  try {
    const task = await openInput(file, { budget, limits: {}, paths: foreignArguments() }, interruption);
    const result = JSON.parse(await readers.read({ ...task, page }));
    if (!result.ok) throw new ExtractError(result.code, result.values);
    return result.view;
  } catch (error) {
    if (interruption.aborted) throw interruption.reason;
    throw error instanceof ExtractError ? refused(file, error) : error;
  } finally {
    interruption.removeEventListener('abort', stop);
    stop();
  }
}

function refused(file: string, error: ExtractError): CommandError {
  if (error.code === 'unsupported-format') {
    const zh = `${file} 不是 PDF；look 只能画 PDF 的页面`;
    return new CommandError({ zh, en: `${file} is no PDF; look draws pages of PDFs only` }, 2);
  }
  return new CommandError(
    wordingOf((language) => `${file}: ${error.say(language)}`),
    2,
  );
}
