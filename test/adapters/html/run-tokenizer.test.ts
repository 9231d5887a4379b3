import fc from 'fast-check';
import { type DefaultTreeAdapterMap, Parser, parse, serialize } from 'parse5';
import { expect, test } from 'vitest';
import { RunTokenizer } from '../../../src/adapters/html/run-tokenizer';
import { treeAdapter } from '../../../src/adapters/html/tree-adapter';

/** The tree as text, made from pieces of `length` characters. */
function treeOf(html: string, length: number): string {
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter });
  const tokenizer = new RunTokenizer(parser.options, parser);
  parser.tokenizer = tokenizer;
  for (let at = 0; at === 0 || at < html.length; at += length)
    tokenizer.write(html.slice(at, at + length), at + length >= html.length);
  return serialize(parser.document);
}

const tags =
  '<p>|</p>|<Table Width=100 class="a b" style=\'left:1px;&#65;\'>|<tr><td colspan=2>|<TD>|</table>|<br/>|<b><i>|</b>|<a href=x?y=1&z=2 b c="|' +
  '<textarea>\n\n|</textarea>|<script>|<!--|-->|--|</script >|<style>|</style>|<title>|</title>|<svg>|<![CDATA[|]]>|<select><option>|<pre>\r\n|' +
  '<!DOCTYPE html>|<?xml ?>|<frameset>|<noscript>|<template>';
const text =
  '&nbsp;|&amp|&#x4e00;|&|<|>|"|\'|=|/|-| |  \t|\n|\r|\r\n|\r\r\n  \n|\f|\0|\ufeff|𠮷|a|ABC|政府信息公开|十二 件|\u00a0|<td>1</td>';

test('reading runs at once makes the tree that parse5 makes', () => {
  const html = fc
    .array(fc.constantFrom(...`${tags}|${text}`.split('|')), { maxLength: 60 })
    .map((chosen) => chosen.join(''));
  fc.assert(
    fc.property(html, fc.integer({ min: 1, max: 400 }), (page, length) => {
      expect(treeOf(page, length)).toBe(serialize(parse(page)));
    }),
    { numRuns: 3000, seed: 8 },
  );
});

/** Ends of pieces fall everywhere: before, within and after each of the tags and texts, in tokens many pieces long. */
const long = fc.constantFrom('"', "'", '', '-->', '</textarea>', '</script>').map((end) => {
  const begin = {
    '"': '<a b="',
    "'": "<a b='",
    '': '<a b=',
    '-->': '<!--',
    '</textarea>': '<textarea>',
    '</script>': '<script>',
  }[end];
  return { begin, end };
});

test('a token of many pieces is let go of as it is read, references and surrogates included', () => {
  const inner = fc
    .array(
      fc.constantFrom(
        'a',
        '&amp;',
        '&notit;',
        '&#x4e00;',
        '&nosuchthing',
        '𠮷',
        '字'.repeat(40_000),
        'b'.repeat(70_000),
        '&#',
        '&',
      ),
      {
        maxLength: 9,
      },
    )
    .map((chosen) => chosen.join(''));
  fc.assert(
    fc.property(long, inner, fc.integer({ min: 3000, max: 50_000 }), ({ begin, end }, value, length) => {
      const page = `<p>1</p>${begin}${value}${end}>2<p>3&amp;4`;
      expect(treeOf(page, length) === serialize(parse(page))).toBe(true);
    }),
    { numRuns: 150, seed: 9 },
  );
});
