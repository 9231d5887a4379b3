import { constants, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { ExtractError, type Limits, limitTerms } from '../node';
import type { Task } from './read';
import type { Reading } from './reading';

/**
 * Makes a task of an input. A file is opened by the process that reads it. Standard input, pipes, what is open only
 * here (`/dev/fd/…`) and what has a name of other bytes than UTF-8 are read here, without ever blocking; rejects with `ExtractError` where that fails.
 */
export async function openInput(source: string, reading: Reading, signal: AbortSignal): Promise<Task> {
  return open(source, reading, signal).catch((cause) => {
    if (cause instanceof ExtractError || signal.aborted) throw cause;
    throw new ExtractError('file-not-found', { detail: `（${cause.code}）` }, { cause });
  });
}

async function open(source: string, { budget, limits, paths }: Reading, signal: AbortSignal): Promise<Task> {
  if (source === '-') return { source, limits, bytes: await contentOf(addAbortSignal(signal, process.stdin), limits) };
  const path = paths?.get(source) ?? source;
  const found = await stat(path).catch(() => undefined);
  if (!found || found.isDirectory()) return { source, limits };
  if (found.isFIFO()) return { source, limits, bytes: await pipeContent(path, budget.seconds, limits, signal) };
  if (!found.isFile()) {
    throw new ExtractError('file-not-found', { detail: found.isSocket() ? '（socket）' : '（device）' });
  }
  if (found.size > mostBytes(limits)) throw tooLarge(limits, found.size);
  const opensOnlyHere = path !== source || /^\/(?:dev|proc)\//.test(source);
  return opensOnlyHere ? { source, limits, bytes: await readFile(path) } : { source, limits };
}

/** Waits for a pipe's content without holding a thread, as reading it as a file would. */
async function pipeContent(
  path: string | Buffer,
  seconds: number,
  limits: Limits,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const late = AbortSignal.timeout(seconds * 1000);
  const socket = new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), signal: late });
  try {
    return await contentOf(addAbortSignal(signal, socket), limits);
  } catch (cause) {
    if (late.aborted) throw new ExtractError('timed-out', { seconds });
    throw cause;
  } finally {
    socket.destroy();
  }
}

async function contentOf(stream: AsyncIterable<Uint8Array>, limits: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const most = mostBytes(limits);
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw tooLarge(limits, `> ${most}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function mostBytes({ inputBytes }: Limits): number {
  return inputBytes ?? limitTerms.inputBytes.most;
}

function tooLarge(limits: Limits, found: number | string): ExtractError {
  return new ExtractError(limitTerms.inputBytes.code, { limit: 'inputBytes', most: mostBytes(limits), found });
}
