// Reads a report from standard input, and tells how many cells it has, which files were opened for it and what was started.
import child from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { buffer } from 'node:stream/consumers';
import workers from 'node:worker_threads';

const [opened, started] = [[], []];

/** Has what a module does be told first. */
function watch(module, names, tell) {
  for (const name of names) {
    const own = module[name];
    module[name] = new Proxy(own, {
      apply: (target, self, given) => {
        tell(name, given[0]);
        return Reflect.apply(target, self, given);
      },
      construct: (target, given) => {
        tell(name, given[0]);
        return Reflect.construct(target, given);
      },
    });
  }
}

const path = (_, of) => opened.push(String(of instanceof URL ? of.pathname : of));
const start = (name, of) => started.push(`${name} ${of}`);
watch(fs, ['open', 'openSync', 'readFile', 'readFileSync', 'createReadStream', 'readdir', 'readdirSync'], path);
watch(fs.promises, ['open', 'readFile', 'readdir'], path);
watch(child, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], start);
watch(net, ['connect', 'createConnection'], start);
watch(net.Socket.prototype, ['connect'], start);
watch(workers, ['Worker'], start);
watch(globalThis, ['fetch'], start);
syncBuiltinESMExports();

const bytes = await buffer(process.stdin);
const { extractReport } = await import('../../dist/node.js');
const outcome = await extractReport(bytes).then(
  (report) => ({ cells: Object.keys(report.cells).length, report }),
  ({ code }) => ({ code }),
);
process.stdout.write(JSON.stringify({ ...outcome, opened, started }));
