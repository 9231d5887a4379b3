import { constants, openSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { Socket } from 'node:net';
import { addAbortSignal } from 'node:stream';
import { ExtractError } from '../node';
import type { Task } from './read';
import type { Limits } from './reader-process';

/**
 * Makes a task of an input. A file is opened by the process that reads it. Standard input, pipes and what is open only
 * here (`/dev/fd/…`) are read here, without ever blocking; rejects with `ExtractError` where that fails.
 */
export async function openInput(source: string, limits: Limits, signal: AbortSignal): Promise<Task> {
  if (source === '-') return { source, bytes: await contentOf(addAbortSignal(signal, process.stdin), limits) };
  const found = await stat(source).catch(() => undefined);
  if (!found || found.isDirectory()) return { source };
  if (found.isFIFO()) return { source, bytes: await pipeContent(source, limits, signal) };
  if (!found.isFile())
    throw new ExtractError('file-not-found', { detail: found.isSocket() ? '（socket）' : '（device）' });
  if (found.size > limits.megabytes * 2 ** 20) throw new ExtractError('too-large', { megabytes: limits.megabytes });
  return /^\/(?:dev|proc)\//.test(source) ? { source, bytes: await readFile(source) } : { source };
}

/** Waits for a pipe's content without holding a thread, as reading it as a file would. */
async function pipeContent(path: string, limits: Limits, signal: AbortSignal): Promise<Uint8Array> {
  const { seconds } = limits;
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

async function contentOf(stream: AsyncIterable<Uint8Array>, { megabytes }: Limits): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > megabytes * 2 ** 20) throw new ExtractError('too-large', { megabytes });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
