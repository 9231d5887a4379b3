import { defineConfig } from 'tsup';
import { bundledForEsbuild } from './web/bundled.mjs';
import { directForEsbuild } from './web/direct.mjs';
import { licencesBeside } from './web/licences.mjs';

const common = { splitting: false, target: 'node20', sourcemap: false, esbuildPlugins: [bundledForEsbuild] };

/** Packages written for CommonJS ask for parts of Node by `require`, which a module has to make for itself. */
const requireForPackages =
  "import { createRequire as requireIn } from 'node:module';\nconst require = requireIn(import.meta.url);";

const library = { index: 'src/index.ts', node: 'src/node.ts' };

export default defineConfig([
  // Only CommonJS needs a stand-in for `import.meta.url`; in the modules it would import parts of Node, which a browser lacks.
  { ...common, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
  { ...common, entry: library, format: ['esm'], splitting: true },
  { ...common, entry: library, format: ['cjs'], shims: true },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts', reader: 'src/reader/program.ts', watch: 'src/reader/watch.ts' },
    format: ['esm'],
    // A few files start in half the time of a hundred; what is loaded only when it is needed stays in files of its own.
    splitting: true,
    minify: true,
    noExternal: [/^(?!pdfjs-dist)/],
    esbuildPlugins: [bundledForEsbuild, directForEsbuild, licencesBeside],
    banner: { js: `#!/usr/bin/env node\n${requireForPackages}` },
  },
]);
