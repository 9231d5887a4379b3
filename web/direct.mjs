import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The modules that only pass on what others define. */
const passing = ['src/node.ts', 'src/index.ts', 'src/model/index.ts'].map((path) => resolve(path));

const passed = /^export (?:\*|(?:type )?\{([^}]*)\}) from '([^']+)';/gm;
const defined = /^export (?:async )?(?:const|function|class) (\w+)/gm;
const imported = /^import (type )?\{([^}]*)\} from '(\.[^']+)';/gm;

/** @param {string} list */
const namesIn = (list) => list.split(',').flatMap((name) => (/^\s*(?:type\s|$)/.test(name) ? [] : [name.trim()]));

/**
 * The modules that define what a module exports, by name. What it names goes before what it passes on as a whole.
 *
 * @param {string} path
 * @returns {Map<string, string>}
 */
function definersIn(path) {
  const text = readFileSync(path, 'utf8');
  if (!passing.includes(path)) return new Map([...text.matchAll(defined)].map(([, name = '']) => [name, path]));
  const sources = [...text.matchAll(passed)].map(([, names, from = '']) => {
    const all = definersIn(resolve(dirname(path), `${from}.ts`));
    return { isNamed: names !== undefined, all: names === undefined ? [...all] : pick(all, namesIn(names)) };
  });
  return new Map([...sources].sort((a, b) => Number(a.isNamed) - Number(b.isNamed)).flatMap(({ all }) => all));
}

/**
 * @param {Map<string, string>} all
 * @param {string[]} names
 */
function pick(all, names) {
  return [...all].filter(([name]) => names.includes(name));
}

/**
 * Lets a module import each name from where it is defined instead of from a module that passes it on: esbuild puts files into chunks whole, so
 * that otherwise whoever asks for one name loads them all.
 *
 * @type {import('esbuild').Plugin}
 */
export const directForEsbuild = {
  name: 'direct',
  setup({ onLoad, onStart }) {
    /** @type {Map<string, Map<string, string>>} */
    let definers = new Map();
    onStart(() => {
      definers = new Map(passing.map((path) => [path, definersIn(path)]));
    });
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: readFileSync(path, 'utf8').replace(imported, (whole, type, list, from) => {
        const known = definers.get(resolve(dirname(path), `${from}.ts`));
        if (!known || type) return whole;
        return namesIn(list).reduce((text, name) => {
          const definer = known.get(name.split(' ')[0] ?? '');
          if (definer === undefined) throw new Error(`${path}: nothing defines ${name}`);
          return `${text}import { ${name} } from ${JSON.stringify(definer)};`;
        }, '');
      }),
    }));
  },
};
