// Runs a benchmark: `node bench/run.mjs locate 500` bundles all of them, packages left out, and runs the named one with what follows.
import { spawnSync } from 'node:child_process';
import { build } from 'esbuild';
import { bundledForEsbuild } from '../web/bundled.mjs';

const folder = 'node_modules/.cache/ogi-bench';
const programs = ['index', 'batch', 'check', 'locate', 'pdf', 'memory-process', 'contenders/process'];

const [name, ...args] = process.argv.slice(2);
await build({
  entryPoints: programs.map((program) => `bench/${program}.ts`),
  entryNames: '[name]',
  outdir: folder,
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [bundledForEsbuild],
});
process.exitCode =
  spawnSync(process.execPath, [...process.execArgv, `${folder}/${name}.mjs`, ...args], { stdio: 'inherit' }).status ??
  1;
