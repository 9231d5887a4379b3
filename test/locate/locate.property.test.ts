import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Suspect } from '../../src/model/index';
import { sumsOf } from '../../src/sums/index';
import { anyEdition, anyScale, consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { reportOf } from '../builders/report';
import { falsify, slipKinds } from '../builders/slips';

const seed = fc.integer({ min: 0, max: 2 ** 31 });
const runs = { numRuns: 300 };

/** A consistent report's figures with the random source that made them. */
function drawn(from: number) {
  const random = seeded(from);
  const edition = anyEdition(random);
  return { random, edition, figures: consistentFigures(random, anyScale(random), edition) };
}

/** Of a report's findings, those of broken sums. */
function sumsBrokenIn(report: ReturnType<typeof reportOf>) {
  return checkReport(report).findings.filter((finding) => finding.equation !== undefined);
}

describe('any consistent report', () => {
  test('has no broken sum and none unknown', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, figures } = drawn(from);
        const report = reportOf(figures, { edition });
        expect(sumsBrokenIn(report)).toEqual([]);
        expect(sumsOf(report).every((sum) => sum.standing === 'holds')).toBe(true);
      }),
      runs,
    );
  });

  test('with zeros left blank has no broken sum', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, figures } = drawn(from);
        const cells = Object.entries(figures).map(([cell, value]) => [cell, value === 0 ? null : value]);
        expect(sumsBrokenIn(reportOf(Object.fromEntries(cells), { edition }))).toEqual([]);
      }),
      runs,
    );
  });

  test('of which cells went unread has no broken sum', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, figures, random } = drawn(from);
        const read = Object.entries(figures).filter(() => random() < 0.9);
        expect(sumsBrokenIn(reportOf(Object.fromEntries(read), { edition }))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('one wrong cell of table 三', () => {
  test('is the only first suspect, with the figure it should have', () => {
    fc.assert(
      fc.property(seed, fc.nat(), fc.integer({ min: 1, max: 5000 }), (from, which, amount) => {
        const { edition, figures } = drawn(from);
        const cells = Object.keys(figures).filter((cell) => cell.startsWith('requests.'));
        const cell = cells[which % cells.length] ?? '';
        const findings = sumsBrokenIn(reportOf({ ...figures, [cell]: (figures[cell] ?? 0) + amount }, { edition }));
        expect(findings.length).toBeGreaterThanOrEqual(2);
        for (const { suspects } of findings) {
          expect(suspects?.map(({ cell, suggested, rank }) => ({ cell, suggested, rank }))).toEqual([
            { cell, suggested: figures[cell], rank: 1 },
          ]);
        }
      }),
      runs,
    );
  });
});

describe('up to three slips', () => {
  test('are explained by cells that together, and only so, mend the sum', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 1, max: 3 }), (from, count) => {
        const { edition, figures, random } = drawn(from);
        for (let slip = 0; slip < count; slip++) {
          falsify(random, figures, slipKinds[Math.floor(random() * slipKinds.length)] ?? 'off by one');
        }
        for (const { equation, suspects = [] } of sumsBrokenIn(reportOf(figures, { edition }))) {
          for (const told of explanationsIn(suspects)) {
            const mended = Object.fromEntries(told.map(({ cell, suggested }) => [cell, suggested]));
            const left = sumsBrokenIn(reportOf({ ...figures, ...mended }, { edition }));
            expect(left.map((finding) => finding.equation)).not.toContain(equation);
          }
        }
      }),
      runs,
    );
  });
});

/** The suspects of a finding, those of one explanation together. */
function explanationsIn(suspects: readonly Suspect[]): Suspect[][] {
  const numbers = [...new Set(suspects.map((suspect) => suspect.explanation))];
  return numbers.map((number) => suspects.filter((suspect) => suspect.explanation === number));
}
