import { describe, expect, test } from 'vitest';
import { checkReport } from '../../src/check';
import type { Finding, Report } from '../../src/model/index';
import { consistentFigures } from '../builders/consistent';
import { seeded } from '../builders/random';
import { type Printed, reportOf } from '../builders/report';

const figures = consistentFigures(seeded(4), 'large');

/** The findings of broken sums in a consistent report of which some cells are printed otherwise. */
function broken(changes: Readonly<Record<string, Printed>>, options: { previous?: Report } = {}): Finding[] {
  const report = reportOf({ ...figures, ...changes });
  return checkReport(report, options).findings.filter((finding) => finding.equation !== undefined);
}

const first = (findings: readonly Finding[]) =>
  findings.map((finding) =>
    finding.suspects?.filter((suspect) => suspect.rank === 1).map((s) => [s.cell, s.suggested]),
  );

describe('table 三', () => {
  test('one wrong cell is named with its true figure on every sum that it breaks', () => {
    const cell = 'requests.concluded.naturalPerson';
    const findings = broken({ [cell]: (figures[cell] ?? 0) + 10 });
    expect(findings.map((finding) => finding.equation)).toEqual([
      'row:requests.concluded',
      'column:requests.naturalPerson',
      'balance:requests.naturalPerson',
    ]);
    expect(first(findings)).toEqual(Array(3).fill([[cell, figures[cell]]]));
    expect(findings[0]?.suspects?.[0]?.why).toContain('可使 3 个不符等式中的 3 个成立');
  });

  test('a row moved by one column is one slip, and none of its cells is proposed alone', () => {
    const row = 'requests.unavailable.notHeld';
    const columns = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization'];
    const intended = [61, 5, 3, 0, 2, 0];
    const moved = [0, 61, 5, 3, 0, 2];
    const base = { ...figures };
    const set = (values: readonly number[]) =>
      Object.fromEntries(columns.map((c, i) => [`${row}.${c}`, values[i] ?? 0]));
    const difference = (cell: string, value: number) => value - (figures[cell] ?? 0);
    for (const [cell, value] of Object.entries(set(intended))) addEverywhere(base, cell, difference(cell, value));
    const report = reportOf({ ...base, ...set(moved) });
    const findings = checkReport(report).findings.filter((finding) => finding.equation !== undefined);
    const changed = columns.filter((_, i) => intended[i] !== moved[i]).map((column) => `${row}.${column}`);
    expect(findings).not.toHaveLength(0);
    for (const finding of findings) {
      const suspects = finding.suspects?.filter((suspect) => suspect.rank === 1) ?? [];
      expect(suspects.map((suspect) => suspect.cell)).toEqual(changed);
      expect(suspects[0]?.why).toContain('整行右移一列');
    }
  });

  test('two cells exchanged are told as neighbours only where they are', () => {
    const row = 'requests.granted';
    const base = { ...figures };
    const why = (other: string) => {
      const [a, b] = [`${row}.naturalPerson`, `${row}.${other}`];
      const report = reportOf({ ...base, [a]: base[b] ?? 0, [b]: base[a] ?? 0 });
      const suspects = checkReport(report).findings.flatMap((finding) => finding.suspects ?? []);
      return suspects.filter(({ cell, rank }) => rank === 1 && [a, b].includes(cell)).map((suspect) => suspect.why);
    };
    for (const [cell, more] of [
      [`${row}.naturalPerson`, 8123],
      [`${row}.business`, 417],
      [`${row}.nonprofit`, 29],
    ] as const)
      addEverywhere(base, cell, more);
    expect(why('business')[0]).toContain('相邻两个单元格互换');
    expect(why('nonprofit')[0]).toMatch(/^两个单元格互换/);
  });

  test('two cells far apart exchanged do not hide the pairs of wrong cells that mend as much', () => {
    const base = { ...figures };
    for (const [row, figure] of [
      ['requests.granted', 1],
      ['requests.unavailable.notHeld', 0],
    ] as const)
      addEverywhere(base, `${row}.research`, figure - (base[`${row}.research`] ?? 0));
    const [one, other] = ['requests.granted.total', 'requests.unavailable.notHeld.total'];
    const wrong = { [one]: (base[one] ?? 0) - 1, [other]: (base[other] ?? 0) + 1 };
    const findings = checkReport(reportOf({ ...base, ...wrong })).findings.filter(({ equation }) => equation);
    expect(findings.map(({ equation }) => equation)).toEqual([
      'row:requests.granted',
      'row:requests.unavailable.notHeld',
    ]);
    for (const { suspects = [] } of findings) {
      const told = suspects.filter(({ rank }) => rank === 1);
      for (const cell of [one, other])
        expect(told).toContainEqual(expect.objectContaining({ cell, suggested: base[cell] }));
      expect(told).toContainEqual(expect.objectContaining({ cell: 'requests.granted.research', suggested: 0 }));
      for (const { why } of told) expect(why).toMatch(/另有 \d+ 种解释同样可能/);
    }
  });

  test('two errors in one row are one explanation, told whole on every sum that it mends', () => {
    const [one, other] = ['requests.granted.naturalPerson', 'requests.granted.business'];
    const value = (cell: string) => figures[cell] ?? 0;
    const findings = broken({ [one]: value(one) + 10, [other]: value(other) + 7 });
    expect(findings.map((finding) => finding.equation)).toEqual([
      'row:requests.granted',
      'column:requests.naturalPerson',
      'column:requests.business',
    ]);
    const best = findings.map(({ suspects = [] }) => suspects.filter((suspect) => suspect.rank === 1));
    for (const told of best) {
      expect(told.map(({ cell, suggested, explanation }) => [cell, suggested, explanation]).sort()).toEqual([
        [other, value(other), 1],
        [one, value(one), 1],
      ]);
    }
    expect(best.map(([first]) => first?.cell)).toEqual([one, one, other]);
  });

  test('a blank that should have been a figure is proposed as one', () => {
    const cell = 'requests.granted.naturalPerson';
    const findings = broken({ [cell]: null });
    expect(findings.every((finding) => finding.severity === 'warning')).toBe(true);
    expect(findings[0]?.suspects?.[0]).toMatchObject({ cell, printed: null, suggested: figures[cell], rank: 1 });
  });

  test('a total left blank is proposed as the sum of its row', () => {
    const cell = 'requests.granted.total';
    const findings = broken({ [cell]: '-' });
    expect(findings.map((finding) => finding.equation)).toEqual(['column:requests.total']);
    expect(first(findings)).toEqual([[[cell, figures[cell]]]]);
  });
});

describe('several cells of table 三 at once', () => {
  const columns = ['naturalPerson', 'business', 'research', 'nonprofit', 'legalService', 'otherOrganization', 'total'];
  const cells = Object.keys(figures).filter((cell) => cell.startsWith('requests.'));
  const rows = [...new Set(cells.map((cell) => cell.slice(0, cell.lastIndexOf('.'))))];
  const at = (row: string | undefined, column: string | undefined) => figures[`${row}.${column}`] ?? 0;
  /** The best explanation of every sum, its words and whether each figure that it suggests is the true one. */
  const best = (changes: Readonly<Record<string, Printed>>) =>
    broken(changes).map(({ suspects = [] }) => {
      const told = suspects.filter(({ rank }) => rank === 1);
      const isTrue = told.length > 0 && told.every(({ cell, suggested }) => suggested === figures[cell]);
      return `${told[0]?.why.split('；')[0]} ${isTrue}`;
    });
  const grid = (value: (row: number, column: number) => number) =>
    Object.fromEntries(rows.flatMap((row, i) => columns.map((column, j) => [`${row}.${column}`, value(i, j)])));

  test('two cells that share neither row nor column, exchanged', () => {
    const [a, b] = ['requests.granted.naturalPerson', 'requests.unavailable.notHeld.business'];
    const told = best({ [a]: figures[b] ?? 0, [b]: figures[a] ?? 0 });
    expect(told).toEqual(Array(4).fill('两个单元格互换 true'));
  });

  test('two small figures exchanged across the table', () => {
    const [a, b] = ['requests.granted.research', 'requests.unavailable.notHeld.legalService'];
    const base = { ...figures };
    addEverywhere(base, a, 4 - (figures[a] ?? 0));
    addEverywhere(base, b, 7 - (figures[b] ?? 0));
    const { findings } = checkReport(reportOf({ ...base, [a]: 7, [b]: 4 }));
    const told = findings.flatMap(({ suspects = [] }) => suspects.filter(({ rank }) => rank === 1));
    expect(told.length).toBeGreaterThan(0);
    expect(told.some(({ why }) => why.startsWith('两个单元格互换'))).toBe(true);
  });

  test('a row that repeats the one above it', () => {
    const row = rows.indexOf('requests.partiallyGranted');
    const copied = grid((i, j) => at(rows[i === row ? i - 1 : i], columns[j]));
    const told = best(copied);
    expect(told.length).toBeGreaterThan(3);
    expect(new Set(told)).toContain('整行与相邻一行相同，可能误抄或自此错行 false');
    const suggested = broken(copied).flatMap(({ suspects = [] }) => suspects.filter(({ rank }) => rank === 1));
    for (const column of columns) {
      const cell = `requests.partiallyGranted.${column}`;
      if (copied[cell] !== figures[cell]) {
        expect(suggested).toContainEqual(expect.objectContaining({ cell, suggested: figures[cell] }));
      }
    }
  });

  test('a column that repeats the one beside it', () => {
    const told = best(grid((i, j) => at(rows[i], columns[j === 1 ? 0 : j])));
    expect(new Set(told.map((why) => why.split(' ')[0]))).toEqual(new Set(['整列与相邻一列相同，可能误抄或自此错列']));
  });

  test.each<[string, (row: number, column: number) => number]>([
    ['整表右移一列', (i, j) => (j === 0 ? 0 : at(rows[i], columns[j - 1]))],
    ['整表左移一列', (i, j) => (j === 6 ? 0 : at(rows[i], columns[j + 1]))],
    ['整表下移一行', (i, j) => (i === 0 ? 0 : at(rows[i - 1], columns[j]))],
    ['整表上移一行', (i, j) => (i === rows.length - 1 ? 0 : at(rows[i + 1], columns[j]))],
  ])('%s', (why, value) => {
    expect(new Set(best(grid(value)))).toEqual(new Set([`${why} true`]));
  });

  test.each([
    ['整行左移一列', (values: readonly number[]) => [...values.slice(1), null]],
    ['整行右移一列', (values: readonly number[]) => [null, ...values.slice(0, -1)]],
    ['整行未填', (values: readonly number[]) => [...values.slice(0, -1).map(() => null), values.at(-1) ?? null]],
  ])('a row of which blanks were left: %s', (why, printedOf) => {
    for (const row of ['requests.granted', 'requests.newReceived', 'requests.carriedForward']) {
      const printed = printedOf(columns.map((column) => at(row, column)));
      const changes = Object.fromEntries(columns.map((column, i) => [`${row}.${column}`, printed[i] ?? null]));
      expect(new Set(best(changes))).toEqual(new Set([`${why} true`]));
    }
  });

  test.each(['requests.newReceived', 'requests.carriedIn', 'requests.carriedForward'])(
    'a wrong cell of %s beside the row of totals left blank',
    (row) => {
      const blank = Object.fromEntries(columns.map((column) => [`requests.concluded.${column}`, null]));
      for (const column of columns) {
        const cell = `${row}.${column}`;
        const findings = broken({ ...blank, [cell]: (figures[cell] ?? 0) + 63 });
        expect(findings.length).toBeGreaterThan(0);
        for (const { suspects = [] } of findings)
          expect(suspects.find((suspect) => suspect.cell === cell)).toMatchObject({
            suggested: figures[cell],
            rank: 1,
          });
      }
    },
  );

  test('two explanations of two cells each, equally likely: the numbers tell which cells go together', () => {
    const [one, other] = ['requests.granted', 'requests.unavailable.notHeld'];
    const base = { ...figures };
    for (const cell of [`${one}.naturalPerson`, `${one}.business`, `${other}.naturalPerson`, `${other}.business`])
      addEverywhere(base, cell, 4 - (figures[cell] ?? 0));
    const report = reportOf({ ...base, [`${one}.naturalPerson`]: 5, [`${other}.business`]: 5 });
    const findings = checkReport(report).findings.filter(({ equation }) => equation !== undefined);
    expect(findings).toHaveLength(4);
    const pairs = [
      [`${one}.naturalPerson`, `${other}.business`],
      [`${one}.business`, `${other}.naturalPerson`],
    ];
    for (const { suspects = [] } of findings) {
      const told = suspects.filter(({ rank }) => rank === 1);
      const numbers = [...new Set(told.map(({ explanation }) => explanation))];
      const together = numbers.map((number) => told.filter((s) => s.explanation === number).map(({ cell }) => cell));
      expect(together.map((cells) => cells.sort())).toEqual(expect.arrayContaining(pairs));
      expect(together).toHaveLength(2);
    }
  });

  test('what no few cells explain is said to be unexplained', () => {
    const random = seeded(3);
    const scrambled = grid((i, j) => at(rows[i], columns[j]) + 1 + Math.floor(random() * 900));
    const findings = broken(scrambled).filter(({ suspects }) => suspects === undefined);
    expect(findings.length).toBeGreaterThan(10);
    for (const { message } of findings) expect(message).toContain('未能指出有误的单元格');
  });
});

/** Adds to a cell and to every total above it, so that the report stays consistent. */
function addEverywhere(target: Record<string, number>, cell: string, amount: number): void {
  const column = cell.slice(cell.lastIndexOf('.') + 1);
  const row = cell.slice(0, cell.lastIndexOf('.'));
  for (const line of [row, 'requests.concluded', 'requests.newReceived']) {
    for (const id of [`${line}.${column}`, `${line}.total`]) target[id] = (target[id] ?? 0) + amount;
  }
}

describe('table 四', () => {
  const row = (figures: readonly Printed[]) =>
    Object.fromEntries(
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, i) => [
        `disputes.reconsideration.${column}`,
        figures[i] ?? null,
      ]),
    );
  const suspects = (printed: readonly Printed[]) =>
    checkReport(reportOf(row(printed))).findings.find((finding) => finding.equation)?.suspects ?? [];

  test('shares one sum, so all cells that could be wrong are told as equals', () => {
    const told = suspects([2, 0, 0, 1, 2]);
    expect(told.map((suspect) => suspect.cell.split('.').at(-1))).toEqual(['upheld', 'pending', 'total']);
    expect(new Set(told.map((suspect) => suspect.rank))).toEqual(new Set([1]));
    expect(told.map((suspect) => suspect.explanation)).toEqual([1, 2, 3]);
    expect(told[0]?.why).toContain('另有 2 种解释同样可能');
  });

  test('is ranked by how the figure may have come about', () => {
    expect(suspects([31, 2, 0, 0, 15])[0]).toMatchObject({
      cell: 'disputes.reconsideration.upheld',
      suggested: 13,
      rank: 1,
    });
  });

  test('moved on by one square within a group is an explanation beside the single cells', () => {
    const told = suspects([0, 9, 2, 1, 1]);
    expect(told[0]).toMatchObject({ cell: 'disputes.reconsideration.total', suggested: 12, rank: 1 });
    const moved = told.filter(({ why }) => why.startsWith('整行右移一列'));
    expect(moved.map(({ suggested }) => suggested)).toEqual([9, 2, 1, 13]);
  });

  test('moved on by one square as a whole is one explanation of all its sums', () => {
    const line = [9, 2, 1, 1, 13, 2, 0, 1, 1, 4, 3, 1, 0, 2, 6];
    const ids = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'].flatMap((group) =>
      ['upheld', 'corrected', 'other', 'pending', 'total'].map((column) => `disputes.${group}.${column}`),
    );
    const printed = ids.map((id, index): [string, Printed] => [id, line[index - 1] ?? 0]);
    const findings = checkReport(reportOf(Object.fromEntries(printed))).findings.filter(({ equation }) => equation);
    expect(findings.length).toBeGreaterThan(1);
    for (const { suspects: told = [] } of findings) {
      expect(told.map(({ cell, suggested }) => [cell, suggested])).toEqual(
        ids.flatMap((id, index) => (line[index] === (line[index - 1] ?? 0) ? [] : [[id, line[index]]])),
      );
      expect(told[0]?.why).toContain('整行右移一列');
    }
  });

  const groups = ['reconsideration', 'litigationDirect', 'litigationAfterReconsideration'];
  const lineOf = (printed: readonly number[]) =>
    Object.fromEntries(
      groups.flatMap((group, i) =>
        ['upheld', 'corrected', 'other', 'pending', 'total'].map((column, j) => [
          `disputes.${group}.${column}`,
          printed[5 * i + j] ?? 0,
        ]),
      ),
    );
  /** The first suspects of every broken sum, those of one explanation together. */
  const firstOf = (printed: readonly number[]) =>
    checkReport(reportOf(lineOf(printed)))
      .findings.filter(({ equation }) => equation)
      .map(({ suspects: told = [] }) => {
        const best = told.filter(({ rank }) => rank === 1);
        const numbers = [...new Set(best.map(({ explanation }) => explanation))];
        return numbers.map((number) =>
          best.filter((s) => s.explanation === number).map(({ cell, suggested }) => `${cell.slice(9)}=${suggested}`),
        );
      });

  test('two figures of different groups exchanged are one explanation of both sums', () => {
    const totals = [['reconsideration.total=25', 'litigationDirect.total=6']];
    expect(firstOf([12, 5, 6, 2, 6, 3, 1, 0, 2, 25, 1, 0, 0, 0, 1])).toEqual([totals, totals]);
    const parts = [['reconsideration.upheld=17', 'litigationDirect.corrected=4']];
    expect(firstOf([4, 0, 0, 1, 18, 2, 17, 0, 1, 7, 1, 0, 0, 0, 1])).toEqual([parts, parts]);
  });

  test('small figures of different groups exchanged are as likely as the best single cells', () => {
    const told = firstOf([5, 0, 0, 1, 2, 1, 0, 0, 1, 6, 0, 0, 0, 0, 0]);
    expect(told).toHaveLength(2);
    for (const explanations of told) {
      expect(explanations).toContainEqual(['reconsideration.total=6', 'litigationDirect.total=2']);
      expect(explanations.some((cells) => cells.length === 1)).toBe(true);
    }
  });

  test('figures that differ by one are not told as exchanged', () => {
    for (const explanations of firstOf([5, 0, 0, 1, 7, 4, 0, 0, 3, 6, 0, 0, 0, 0, 0]))
      expect(explanations.every((cells) => cells.length === 1)).toBe(true);
  });

  test('proposes no negative count', () => {
    expect(suspects([10, 1, 0, 0, 0])).toMatchObject([{ cell: 'disputes.reconsideration.total', suggested: 11 }]);
  });
});

test('what last year carried forward speaks for an explanation', () => {
  const cells = {
    'requests.carriedIn.naturalPerson': 12,
    'requests.carriedIn.business': 0,
    'requests.carriedIn.research': 0,
  };
  const rest = {
    'requests.carriedIn.nonprofit': 0,
    'requests.carriedIn.legalService': 0,
    'requests.carriedIn.otherOrganization': 0,
  };
  const now = reportOf({ ...cells, ...rest, 'requests.carriedIn.total': 17 });
  const previous = reportOf({ 'requests.carriedForward.naturalPerson': 17 }, { year: 2022 });
  const best = (options: { previous?: Report }) =>
    checkReport(now, options)
      .findings.find((finding) => finding.rule === 'total-mismatch')
      ?.suspects?.filter((suspect) => suspect.rank === 1)
      .map((suspect) => [suspect.cell, suspect.suggested]);
  const naturalPerson = ['requests.carriedIn.naturalPerson', 17];
  expect(best({})).toEqual([naturalPerson, ['requests.carriedIn.total', 12]]);
  expect(best({ previous })).toEqual([naturalPerson]);
});

test('what the prose states speaks for an explanation', () => {
  const columns = { upheld: 2, corrected: 0, other: 0, pending: 1, total: 2 };
  const cells = Object.fromEntries(
    Object.entries(columns).map(([id, value]) => [`disputes.reconsideration.${id}`, value]),
  );
  const passages = [{ text: '2023年，因政府信息公开被申请行政复议3件。', location: {} }];
  const sections: Report['sections'] = [
    { number: 4, kind: 'disputes', heading: '四、行政复议、行政诉讼情况', passages, location: {} },
  ];
  const { findings } = checkReport(reportOf(cells, { sections }));
  const told = findings.find((finding) => finding.equation !== undefined)?.suspects?.filter((s) => s.rank === 1);
  expect(told).toMatchObject([{ cell: 'disputes.reconsideration.total', suggested: 3 }]);
  expect(told?.[0]?.why).toContain('与其他数据一致');
});
