import { defineConfig } from 'tsup';
import { bundledForEsbuild } from './web/bundled';

const common = { splitting: false, target: 'node20', sourcemap: false, esbuildPlugins: [bundledForEsbuild] };

const library = { index: 'src/index.ts', node: 'src/node.ts' };

export default defineConfig([
  { ...common, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
  { ...common, entry: library, format: ['esm'] },
  // Shims give CommonJS its `import.meta.url`; those for ES modules would bind the library to Node.
  { ...common, entry: library, format: ['cjs'], shims: true },
  {
    ...common,
    entry: { cli: 'src/cli/main.ts', reader: 'src/cli/reader.ts', watch: 'src/cli/watch.ts' },
    format: ['esm'],
    banner: { js: '#!/usr/bin/env node' },
  },
]);
