import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const sources = ['src', 'package.json', 'tsup.config.ts', 'web/bundled.mjs'];
const last = 'dist/report.schema.json';

/** Builds `dist` where it is older than what it is built from: the command line and the package are tested as they ship. */
export function setup(): void {
  if (existsSync(last) && Math.max(...sources.map(changed)) < statSync(last).mtimeMs) return;
  execFileSync('npm', ['run', 'build'], { stdio: 'inherit', shell: process.platform === 'win32' });
}

function changed(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => changed(join(path, name))));
}
