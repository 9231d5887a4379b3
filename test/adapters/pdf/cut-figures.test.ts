import { expect, test } from 'vitest';
import { isRestOfFigure } from '../../../src/adapters/pdf/strings/cut-figures';
import { drawn, tableTexts, text } from './drawn';

test.each(['096', '00', '0,284', '０１２', '007件'])('%s may be the rest of a number', (figure) => {
  expect(isRestOfFigure(figure)).toBe(true);
});

test.each(['0', '0.5', '0件', '906', '0 96', '01号', ''])('%s is whole, or no number', (figure) => {
  expect(isRestOfFigure(figure)).toBe(false);
});

test('a figure in a cell with borders is not sure where it begins with a needless zero', async () => {
  const frame = '10 130 160 60 re S 90 130 m 90 190 l S 10 160 m 170 160 l S';
  const texts = [text('Item', 15, 170), text('Issued', 95, 170), text('Rules', 15, 140), text('096', 95, 140)];
  const rows = await tableTexts(drawn([frame, ...texts].join('\n')));
  expect(rows[1]).toEqual(['Rules', '?096']);
});
