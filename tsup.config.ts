import { defineConfig } from 'tsup';
import { bundledForEsbuild } from './web/bundled';

const common = { splitting: false, target: 'node20', sourcemap: false, esbuildPlugins: [bundledForEsbuild] };

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
    entry: { cli: 'src/cli/main.ts', reader: 'src/cli/reader.ts', watch: 'src/cli/watch.ts' },
    format: ['esm'],
    banner: { js: '#!/usr/bin/env node' },
  },
]);
