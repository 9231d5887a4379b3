import { ExtractError, type Meter } from '../../../model/index';
import type { Flow } from '../flow';
import { heedControl } from './controls';
import { closeGroup, flushText, openGroup, type Reading, startReading } from './reading';
import { storyFlow } from './story';
import { rtfTokens } from './tokens';

/** Reads an RTF file: its flow and the title that it declares; throws `ExtractError`: `damaged-file` where its groups do not close, `too-deep`. */
export function readContent(bytes: Uint8Array, meter: Meter): { flow: Flow[]; title: string } {
  const reading = startReading();
  const body = reading.group.story;
  for (const token of rtfTokens(bytes)) {
    if (token.type === 'open') {
      openGroup(reading);
      meter.heed('groupDepth', reading.outer.length);
    } else if (token.type === 'close') closeGroup(reading);
    else if (token.type === 'text') heedText(reading, token.bytes);
    else heedWord(reading, token.name, token.value);
  }
  if (reading.outer.length > 0) throw new ExtractError('damaged-file', { detail: '' });
  return { flow: storyFlow(body), title: reading.title.trim() };
}

/** Text, but for the characters that only stand for the one given in Unicode before them. */
function heedText(reading: Reading, bytes: Uint8Array): void {
  const skipped = Math.min(reading.skip, bytes.length);
  reading.skip -= skipped;
  reading.ignorable = false;
  if (skipped < bytes.length) reading.pending.push(bytes.subarray(skipped));
}

function heedWord(reading: Reading, name: string, value: number | undefined): void {
  if (reading.skip > 0 && name !== 'u') {
    reading.skip -= 1;
    return;
  }
  reading.skip = 0;
  flushText(reading);
  heedControl(reading, name, value);
}
