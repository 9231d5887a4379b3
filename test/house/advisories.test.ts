import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';

/**
 * Advisories against packages that are installed with this one or go into its bundles, from the GitHub Advisory Database as of November 2026: whoever changes
 * a version is told by the tests, also where the registry does not answer `npm audit`. pdfjs-dist stays at 5.5 for the first: no later
 * 5.x mends it, and 6.x does not run on Node 20.
 */
const advisories = [
  { id: 'GHSA-hq66-cqwq-w95j', of: 'pdfjs-dist', from: '5.6.83', mended: '6.2.108' },
  { id: 'GHSA-wgrm-67xf-hhpq', of: 'pdfjs-dist', from: '0.0.0', mended: '4.2.67' },
  { id: 'GHSA-93q8-gq69-wqmw', of: 'ansi-regex', from: '5.0.0', mended: '5.0.1' },
  { id: 'GHSA-px8p-9vwx-vf98', of: 'fflate', from: '0.0.0', mended: '0.8.3' },
  { id: 'GHSA-m95q-7qp3-xv42', of: 'zod', from: '0.0.0', mended: '3.22.3' },
];

const Lock = z.object({
  packages: z.record(z.string(), z.object({ version: z.string().optional(), dev: z.boolean().optional() })),
});

/** Whether a version of numbers alone comes before another. */
function before(one: string, other: string): boolean {
  const numbers = other.split('.').map(Number);
  const apart = one.split('.').map((part, at) => Number(part) - (numbers[at] ?? 0));
  return (apart.find((difference) => difference !== 0) ?? 0) < 0;
}

/** The packages whose code stands in the bundles, as the licences beside them name them. */
const bundled = [...readFileSync('dist/licences.txt', 'utf8').matchAll(/^(\S+ \d+\.\d+\.\d+\S*) \(/gm)].map(
  (match) => match[1],
);

test('no package that is installed with this one is in the range of an advisory', () => {
  const { packages } = Lock.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const installed = Object.entries(packages).flatMap(([path, { version, dev }]) => {
    const name = path.replace(/^.*node_modules\//, '');
    const ships = path !== '' && (dev !== true || bundled.includes(`${name} ${version}`));
    return ships && version !== undefined ? [{ name, version }] : [];
  });
  for (const { of } of advisories) expect(installed.map(({ name }) => name)).toContain(of);
  const told = installed.flatMap(({ name, version }) =>
    advisories
      .filter(({ of, from, mended }) => of === name && !before(version, from) && before(version, mended))
      .map(({ id }) => `${name} ${version}: ${id}`),
  );
  expect(told).toEqual([]);
});
