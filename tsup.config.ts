import { defineConfig } from 'tsup';
import { bundledForEsbuild } from './web/bundled';

const common = { splitting: false, target: 'node20', sourcemap: false, esbuildPlugins: [bundledForEsbuild] };

/** Packages written for CommonJS ask for parts of Node by `require`, which a module has to make for itself. */
const requireForPackages =
  "import { createRequire as requireIn } from 'node:module';\nconst require = requireIn(import.meta.url);";

export default defineConfig([
  {
    ...common,
    entry: { index: 'src/index.ts', node: 'src/node.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    shims: true,
  },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts', reader: 'src/cli/reader.ts' },
    format: ['esm'],
    // One file starts in half the time of a hundred; what is loaded only when it is needed stays in files of its own.
    splitting: true,
    noExternal: [/^(?!pdfjs-dist)/],
    banner: { js: `#!/usr/bin/env node\n${requireForPackages}` },
  },
]);
