// Runs the fuzzer: `node test/fuzz/run.mjs --seconds 60 --seed 1` bundles it, packages left out, and runs it with what follows.
import { spawn } from 'node:child_process';
import { build } from 'esbuild';
import { bundledForEsbuild } from '../../web/bundled.mjs';

/** A folder of its own, so that a run of an hour is not mixed with what is built meanwhile. */
const folder = `node_modules/.cache/ogi-fuzz-${process.pid}`;

await build({
  entryPoints: ['test/fuzz/main.ts', 'test/fuzz/reader.ts'],
  outdir: folder,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'warning',
  plugins: [bundledForEsbuild],
});
const fuzzer = spawn(process.execPath, [`${folder}/main.js`, ...process.argv.slice(2)], { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => fuzzer.kill(signal));
fuzzer.on('exit', (code) => {
  process.exitCode = code ?? 1;
});
