import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { build } from 'esbuild';

const asked = /\?bundled$/;

/**
 * A module that holds a bundled script or style sheet as text, and its hash as Content-Security-Policy writes it.
 *
 * @param {string} path
 */
async function bundledModule(path) {
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    write: false,
    minify: true,
    charset: 'utf8',
    format: 'iife',
    target: ['chrome90', 'firefox90', 'safari15'],
  });
  const text = outputFiles[0]?.text.trim() ?? '';
  const hash = `sha256-${createHash('sha256').update(text).digest('base64')}`;
  return `export const text = ${JSON.stringify(text)};\nexport const hash = ${JSON.stringify(hash)};\n`;
}

/**
 * Lets esbuild and tsup import `file?bundled`.
 *
 * @type {import('esbuild').Plugin}
 */
export const bundledForEsbuild = {
  name: 'bundled',
  setup({ onResolve, onLoad }) {
    // The name that stands in a bundle's comments is the one that the source says, not a path of this machine.
    onResolve({ filter: asked }, ({ path, resolveDir }) => ({
      path,
      namespace: 'bundled',
      pluginData: resolve(resolveDir, path.replace(asked, '')),
    }));
    onLoad({ filter: /./, namespace: 'bundled' }, async ({ pluginData }) => ({
      contents: await bundledModule(pluginData),
    }));
  },
};

/** Lets Vitest import `file?bundled`. Under a name that ends in .css Vite would take the module for a style sheet of its own. */
export const bundledForVite = {
  name: 'bundled',
  /** @type {'pre'} */
  enforce: 'pre',
  /**
   * @param {string} id
   * @param {string} [importer]
   */
  resolveId: (id, importer) =>
    asked.test(id) && importer !== undefined
      ? `\0${resolve(dirname(importer), id).replace(asked, ':bundled')}`
      : undefined,
  /** @param {string} id */
  load: (id) => (/^\0.*:bundled$/.test(id) ? bundledModule(id.slice(1).replace(/:bundled$/, '')) : undefined),
};
