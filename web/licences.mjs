import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** @param {string} folder */
function licenceOf(folder) {
  const { name, version, license, author } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : `${license}, by ${author?.name ?? author}`;
  return `${name} ${version} (${license})\n\n${text.trim()}\n`;
}

/**
 * Writes the licences of all packages whose code goes into a bundle beside it, as they ask for.
 *
 * @type {import('esbuild').Plugin}
 */
export const licencesBeside = {
  name: 'licences',
  setup({ initialOptions, onEnd }) {
    initialOptions.metafile = true;
    onEnd(({ metafile }) => {
      const inputs = Object.values(metafile?.outputs ?? {}).flatMap((output) => Object.keys(output.inputs));
      const folders = new Set(inputs.flatMap((path) => packageFolder.exec(path) ?? []));
      const [first] = Object.keys(metafile?.outputs ?? {});
      if (first === undefined) return;
      writeFileSync(
        join(dirname(first), 'licences.txt'),
        [...folders]
          .sort()
          .map(licenceOf)
          .join(`\n${'-'.repeat(72)}\n\n`),
      );
    });
  },
};
