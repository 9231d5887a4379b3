import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { show } from '../show';

/**
 * One text with hidden and deleted words, a field, a line break, a superscript, automatic numbers, merged and nested cells, a struck figure and
 * a text box: written by hand as RTF, saved from that by LibreOffice in the two other formats.
 */
const text = [
  'h1 青石县报告',
  '甲乙',
  '收到12件³',
  '4页',
  '次',
  '一、总则',
  '二、分则',
  '甲|乙|丙\n~甲|并|~并\n丁|1|2/3',
  '中',
  '外|x/y\n戊|5\n己|?6',
  'x|y',
  '框前',
  '框内',
  '末',
];

test.each(['rtf', 'doc', 'docx'])('%s shows what a reader of the page sees', async (ending) => {
  const bytes = new Uint8Array(readFileSync(`fixtures/word-oddities-${ending}/source.${ending}`));
  const { format, blocks } = await readDocument({ bytes, fileName: 'oddities.html' });
  expect(format).toBe(ending);
  expect(blocks.map(show)).toEqual(text);
});

/**
 * The marks of notes and figures that are struck out, mostly by styles: written by hand as DOCX, saved from that by LibreOffice in the two other
 * formats.
 */
test.each(['docx', 'doc', 'rtf'])(
  '%s keeps apart what stands off its line, and doubts what is struck out where nothing takes its place',
  async (ending) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/word-marks-${ending}/source.${ending}`));
    const { blocks } = await readDocument({ bytes });
    // LibreOffice loses in RTF that a run takes the superscript of its style back.
    const back = ending === 'rtf' ? '²⁴' : '24';
    expect(blocks.map(show)).toEqual([`甲|乙|丙|丁\n24¹|24₁|24₁|24¹\n24|?24|${back}|24`, '末']);
  },
);

/** Text in the colour of paper, a point high, small, and painted: written by hand as DOCX, saved from that by LibreOffice in the two other formats. */
test.each(['docx', 'doc', 'rtf'])(
  '%s doubts what is white on paper and leaves out what nobody can see',
  async (ending) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/word-paper-${ending}/source.${ending}`));
    const { blocks } = await readDocument({ bytes });
    expect(blocks.map(show)).toEqual(['甲|乙|丙|丁\n?123|12|123|123', '末']);
  },
);

/** Figures whose digits are in other inks: written by hand as DOCX, saved from that by LibreOffice in the two other formats. */
test.each(['docx', 'doc', 'rtf'])(
  '%s doubts a figure in two inks, as an old one beside the new one is',
  async (ending) => {
    const bytes = new Uint8Array(readFileSync(`fixtures/word-inks-${ending}/source.${ending}`));
    const { blocks } = await readDocument({ bytes });
    expect(blocks.map(show)).toEqual(['甲|乙|丙|丁\n?1215|12|125|12', '末']);
  },
);
