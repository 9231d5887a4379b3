import { expect, test } from 'vitest';
import { readDocument } from '../../../src/adapters/index';
import { show } from '../show';

const table = '<table><tr><td>\u7532<td>1<tr><td>\u4e59<td>2</table>';
const bytes = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const quoted = (text: string) =>
  utf8(text).replace(
    /[^ -<>-~]/g,
    (character) => `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
const read = async (text: string) => readDocument({ bytes: bytes(text) });

const head =
  'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"; boundary="b1"\r\n\r\n';

test('quoted-printable, with lines broken inside a character', async () => {
  const body = quoted(table).replace(/(.{20})/g, '$1=\r\n');
  const document = await read(
    `${head}--b1\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}\r\n--b1--\r\n`,
  );
  expect(document.format).toBe('mhtml');
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});

test('base64 in a nested part, cut off before the last boundary', async () => {
  const inner = `--b2\r\nContent-Type: text/plain\r\n\r\nx\r\n--b2\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n${btoa(utf8(table))}`;
  const document = await read(`${head}--b1\r\nContent-Type: multipart/alternative; boundary=b2\r\n\r\n${inner}`);
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});

test('the encoding that the part declares', async () => {
  const gbk = table.replace('\u7532', '\xbc\xd7').replace('\u4e59', '\xd2\xd2');
  const document = await read(`${head}--b1\r\nContent-Type: text/html; charset=gb2312\r\n\r\n${gbk}\r\n--b1--`);
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});

test('the page with the table, though it is in a frame', async () => {
  const part = (content: string) => `--b1\r\nContent-Type: text/html\r\n\r\n${utf8(content)}\r\n`;
  const document = await read(`${head}${part('<frameset></frameset>')}${part(table)}--b1--`);
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});

test('a message without a page is damaged', async () => {
  await expect(read(`${head}--b1\r\nContent-Type: image/png\r\n\r\nx\r\n--b1--`)).rejects.toMatchObject({
    code: 'damaged-file',
  });
});

test('lines that end in carriage returns alone', async () => {
  const message = `${head}--b1\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${utf8(table)}\r\n--b1--\r\n`;
  const document = await read(message.replaceAll('\r\n', '\r'));
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});

test('a boundary as long as a chapter is sought where lines begin, not from every letter of what is like it', async () => {
  const long = 'a'.repeat(100_000);
  const like = `--${long.slice(1)}\n`.repeat(20);
  const part = `${like}--${long}\nContent-Type: text/html; charset=utf-8\n\n${utf8(table)}\n--${long}--`;
  const document = await read(`MIME-Version: 1.0\nContent-Type: multipart/related; boundary="${long}"\n\n${part}`);
  expect(document.blocks.map(show)).toEqual(['甲|1\n乙|2']);
});
