import { defineConfig } from 'tsup';

const common = { splitting: false, target: 'node20', sourcemap: false } as const;

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
