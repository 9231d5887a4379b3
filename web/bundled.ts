import { createHash } from 'node:crypto';
import { dirname, resolve } from 'node:path';
import { build, type Plugin as EsbuildPlugin } from 'esbuild';

const asked = /\?bundled$/;

/** A module that holds a bundled script or style sheet as text, and its hash as Content-Security-Policy writes it. */
async function bundledModule(path: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.replace(asked, '')],
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

/** Lets esbuild and tsup import `file?bundled`. */
export const bundledForEsbuild: EsbuildPlugin = {
  name: 'bundled',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: asked }, ({ path, resolveDir }) => ({ path: resolve(resolveDir, path), namespace: 'bundled' }));
    onLoad({ filter: /./, namespace: 'bundled' }, async ({ path }) => ({ contents: await bundledModule(path) }));
  },
};

/** Lets Vitest import `file?bundled`. */
export const bundledForVite = {
  name: 'bundled',
  enforce: 'pre' as const,
  // Under a name that ends in .css Vite would take the module for a style sheet of its own.
  resolveId: (id: string, importer?: string) =>
    asked.test(id) && importer !== undefined
      ? `\0${resolve(dirname(importer), id).replace(asked, ':bundled')}`
      : undefined,
  load: (id: string) => (/^\0.*:bundled$/.test(id) ? bundledModule(id.slice(1).replace(/:bundled$/, '')) : undefined),
};
