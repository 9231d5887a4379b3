import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordTree } from '../../../src/text/statements/word-tree';

describe('a tree of words', () => {
  it('finds the longest word that starts at a place', () => {
    const { at } = wordTree([
      ['request', '申请 公开申请'],
      ['applicant', '申请人'],
    ]);
    expect(at('公开申请人', 0)).toEqual({ length: 4, sense: 'request' });
    expect(at('公开申请人', 2)).toEqual({ length: 3, sense: 'applicant' });
    expect(at('公开申请人', 1)).toBeNull();
    expect(at('申', 0)).toBeNull();
    expect(at('申请', 2)).toBeNull();
  });

  it('gives a word that is listed twice what it was first listed under', () => {
    const { at } = wordTree([
      ['first', '行政'],
      ['second', '行政 行'],
    ]);
    expect(at('行政', 0)).toEqual({ length: 2, sense: 'first' });
    expect(at('行', 0)).toEqual({ length: 1, sense: 'second' });
  });

  it('tells the characters with which words begin', () => {
    expect([...wordTree([['a', '申请 公开 申报']]).starts].sort()).toEqual([...'公申'].sort());
  });

  it('refuses more words than its numbers can address', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `${String.fromCharCode(0x4e00 + index)}件`).join(' ');
    expect(() => wordTree([['many', words]])).toThrow(RangeError);
  });

  it('finds what a search of the lists finds', () => {
    const letters = fc.constantFrom(...'申请公开人');
    const word = fc.string({ unit: letters, minLength: 1, maxLength: 4 });
    const lists = fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(lists, fc.string({ unit: letters, maxLength: 12 }), (words, text) => {
        const { at } = wordTree(words.map((list, index) => [index, list.join(' ')]));
        for (let index = 0; index <= text.length; index++) {
          const known = words.flatMap((list, sense) => list.map((one) => ({ one, sense })));
          const fitting = known.filter(({ one }) => text.startsWith(one, index));
          const longest = Math.max(0, ...fitting.map(({ one }) => one.length));
          const first = fitting.find(({ one }) => one.length === longest);
          expect(at(text, index)).toEqual(first ? { length: longest, sense: first.sense } : null);
        }
      }),
    );
  });
});
