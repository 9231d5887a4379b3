// Runs a benchmark: `node bench/run.mjs read 500` bundles bench/read.ts, packages left out, and runs it with what follows.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { bundledForEsbuild } from '../web/bundled.mjs';

const [name, ...args] = process.argv.slice(2);
const outfile = `node_modules/.cache/bench-${name}.mjs`;
await build({
  entryPoints: [`bench/${name}.ts`],
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  outfile,
  plugins: [bundledForEsbuild],
});
process.exitCode = spawnSync(process.execPath, [outfile, ...args], { stdio: 'inherit' }).status ?? 1;
