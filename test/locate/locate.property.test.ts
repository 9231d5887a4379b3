import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Suspect } from '../../src/model/index';
import { sumsOf } from '../../src/sums/index';
import { anyEdition, anyScale, consistentFigures } from '../builders/consistent';
import { below, seeded } from '../builders/random';
import { reportOf } from '../builders/report';
import { falsify, type SlipKind, slipKinds } from '../builders/slips';

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

/** That each broken sum of a report has, among its first suspects, the cells that were changed, with the figures that they had. */
function expectFirst(
  report: ReturnType<typeof reportOf>,
  changed: readonly string[],
  had: Readonly<Record<string, number | null>>,
): void {
  for (const { suspects = [] } of sumsBrokenIn(report)) {
    const first = suspects.filter(({ rank }) => rank === 1);
    for (const cell of changed) expect(first).toContainEqual(expect.objectContaining({ cell, suggested: had[cell] }));
  }
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

/** The cells of one row of table 三, its total last. */
function cellsOfRow(figures: Readonly<Record<string, number>>, which: number): string[] {
  const rows = Object.keys(figures).filter((cell) => /^requests\..*\.total$/.test(cell));
  const row = (rows[which % rows.length] ?? '').slice(0, -'total'.length);
  return Object.keys(figures).filter((cell) => cell.startsWith(row));
}

describe('a slip of a whole row of table 三', () => {
  /** The figures of a slip that some sum tells, drawn until there is one. */
  function slipOf(from: number, kind: SlipKind) {
    const { edition, figures, random } = drawn(from);
    const truth = { ...figures };
    for (let tries = 0; tries < 100; tries++) if (falsify(random, figures, kind)) break;
    const changed = Object.keys(truth).filter((cell) => figures[cell] !== truth[cell]);
    return { edition, figures, truth, changed };
  }

  test.each<SlipKind>(['row shifted with its total', 'row repeated', 'cells far apart swapped', 'table moved'])(
    'breaks sums: %s',
    (kind) => {
      fc.assert(
        fc.property(seed, (from) => {
          const { edition, figures, changed } = slipOf(from, kind);
          const findings = sumsBrokenIn(reportOf(figures, { edition }));
          expect(findings.length > 0).toBe(changed.length > 0);
        }),
        { numRuns: 100 },
      );
    },
  );

  test('moved with its total is one explanation, and the first', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, figures, truth, changed } = slipOf(from, 'row shifted with its total');
        expectFirst(reportOf(figures, { edition }), changed, truth);
      }),
      { numRuns: 100 },
    );
  });

  test('moved left by one column, its last square blank, is among the first', () => {
    fc.assert(
      fc.property(seed, fc.nat(), (from, which) => {
        const { edition, figures } = drawn(from);
        const own = cellsOfRow(figures, which);
        const printed = Object.fromEntries(own.map((cell, at) => [cell, figures[own[at + 1] ?? ''] ?? null]));
        const changed = own.filter((cell) => (printed[cell] ?? 0) !== figures[cell]);
        expectFirst(reportOf({ ...figures, ...printed }, { edition }), changed, figures);
      }),
      { numRuns: 100 },
    );
  });

  test('left blank is one explanation with the figures that follow from the sums', () => {
    fc.assert(
      fc.property(seed, fc.nat(), (from, which) => {
        const { edition, figures } = drawn(from);
        const own = cellsOfRow(figures, which);
        const blank = Object.fromEntries(own.map((cell) => [cell, null]));
        const left = own.filter((cell) => (figures[cell] ?? 0) > 0);
        expectFirst(reportOf({ ...figures, ...blank }, { edition }), left, figures);
      }),
      { numRuns: 100 },
    );
  });
});

describe('a total left blank beside a wrong cell among its parts', () => {
  /** A report of which one total is blank and `wrong` of its parts too much, with its true figures. */
  function printedFrom(from: number, line: 'row' | 'column', wrong: number) {
    const { edition, figures, random } = drawn(from);
    const totals = Object.keys(figures).filter(
      (cell) =>
        (line === 'row' ? /^requests\..*\.total$/ : /^requests\.concluded\.(?!total)/).test(cell) && figures[cell],
    );
    const total = totals[below(random, totals.length)] ?? '';
    const [equation] = sumsOf(reportOf(figures, { edition })).filter(
      ({ id, kind, right }) =>
        id.startsWith(`${line}:`) && kind !== 'balance' && right.some(({ cell }) => cell === total),
    );
    const all = equation?.left.map(({ cell }) => cell) ?? [];
    const at = below(random, all.length);
    const parts = [...all.slice(at), ...all.slice(0, at)].slice(0, wrong);
    const printed = parts.map((cell): [string, number] => [cell, (figures[cell] ?? 0) + 1 + below(random, 900)]);
    return {
      edition,
      figures,
      parts: [...parts, total],
      printed: { ...figures, ...Object.fromEntries(printed), [total]: null },
    };
  }

  test.each(['row', 'column'] as const)('of a %s is found with it, among the first', (line) => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, figures, parts, printed } = printedFrom(from, line, 1);
        const report = reportOf(printed, { edition });
        expect(sumsBrokenIn(report).length).toBeGreaterThan(0);
        expectFirst(report, parts, figures);
      }),
      { numRuns: 200 },
    );
  });

  test('or two of them: no explanation leaves a sum broken that it mends, or breaks another', () => {
    fc.assert(
      fc.property(seed, (from) => {
        const { edition, printed } = printedFrom(from, 'row', 2);
        const before = sumsBrokenIn(reportOf(printed, { edition }));
        const isBroken = (id: string | undefined) => before.some(({ equation }) => equation === id);
        for (const { equation, suspects = [] } of before) {
          for (const told of explanationsIn(suspects)) {
            const mended = Object.fromEntries(told.map(({ cell, suggested }) => [cell, suggested]));
            const left = sumsBrokenIn(reportOf({ ...printed, ...mended }, { edition })).map(
              (finding) => finding.equation,
            );
            expect(left).not.toContain(equation);
            expect(left.filter((id) => !isBroken(id))).toEqual([]);
          }
        }
      }),
      { numRuns: 200 },
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

describe('two wrong cells of table 三', () => {
  /** Every two cells that mend all sums of table 三 together, by trial of what each would have to be for one of its sums to hold. */
  function pairsMending(report: ReturnType<typeof reportOf>): string[] {
    const sums = sumsOf(report).filter(({ id }) => id.includes(':requests.'));
    const signs = new Map<string, Map<number, number>>();
    sums.forEach(({ left, right }, sum) => {
      for (const { cell } of left) signs.set(cell, (signs.get(cell) ?? new Map<number, number>()).set(sum, 1));
      for (const { cell } of right) signs.set(cell, (signs.get(cell) ?? new Map<number, number>()).set(sum, -1));
    });
    const printed = new Map(
      sums.flatMap(({ left, right }) => [...left, ...right].map((term) => [term.cell, term.value ?? 0])),
    );
    const pairs = new Set<string>();
    const mend = (off: readonly number[], chosen: readonly string[]) => {
      if (off.every((amount) => amount === 0)) pairs.add([...chosen].sort().join());
      else if (chosen.length < 2)
        for (const [cell, own] of signs)
          for (const amount of new Set([...own].flatMap(([sum, sign]) => (off[sum] ? -sign * (off[sum] ?? 0) : [])))) {
            const to = (printed.get(cell) ?? 0) + amount;
            if (to < 0 || chosen.some((other) => other.startsWith(`${cell}=`))) continue;
            mend(
              off.map((before, sum) => before + (own.get(sum) ?? 0) * amount),
              [...chosen, `${cell}=${to}`],
            );
          }
    };
    mend(
      sums.map(({ leftSum, rightSum }) => leftSum - rightSum),
      [],
    );
    return [...pairs];
  }

  test('hide no other two that mend as much, unless a slip of neighbours does', () => {
    fc.assert(
      fc.property(seed, fc.constantFrom(1, 9, 400), (from, most) => {
        const { edition, figures, random } = drawn(from);
        const cells = Object.keys(figures).filter((cell) => cell.startsWith('requests.'));
        const amount = 1 + below(random, most);
        const [one = '', other = ''] = [cells[below(random, cells.length)], cells[below(random, cells.length)]];
        fc.pre(one !== other && (figures[other] ?? 0) >= amount);
        const wrong = { [one]: (figures[one] ?? 0) + amount, [other]: (figures[other] ?? 0) - amount };
        const report = reportOf({ ...figures, ...wrong }, { edition });
        const suspects = sumsBrokenIn(report).flatMap((finding) => finding.suspects ?? []);
        fc.pre(!suspects.some(({ why }) => /相邻|整行|整列|整表/.test(why.replace('与相邻单元格相同', ''))));
        const counted = suspects.some(({ why }) => /另有 \d{3,} 种/.test(why));
        const named = new Set(suspects.map(({ cell, suggested }) => `${cell}=${suggested}`));
        const pairs = pairsMending(report);
        expect(pairs.length).toBeGreaterThan(0);
        if (!counted) for (const pair of pairs) for (const cell of pair.split(',')) expect(named).toContain(cell);
      }),
      { numRuns: 150 },
    );
  });
});

/** The suspects of a finding, those of one explanation together. */
function explanationsIn(suspects: readonly Suspect[]): Suspect[][] {
  const numbers = [...new Set(suspects.map((suspect) => suspect.explanation))];
  return numbers.map((number) => suspects.filter((suspect) => suspect.explanation === number));
}
