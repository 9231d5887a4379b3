// Loaded into the reading processes by a test (NODE_OPTIONS=--import): makes reading a file called loops.html go on for
// ever, and one called hungry.html or buffers.html use ever more memory, in the heap of V8 or outside it.
import { createRequire, syncBuiltinESMExports } from 'node:module';

const files = createRequire(import.meta.url)('node:fs/promises');
const { open } = files;

files.open = (path, ...options) => {
  const held = [];
  while (/loops\.html$/.test(path));
  while (/hungry\.html$/.test(path)) held.push(Array.from({ length: 1e5 }, (_, index) => String(index)));
  while (/buffers\.html$/.test(path)) held.push(Buffer.alloc(1e6, 1));
  return open(path, ...options);
};
syncBuiltinESMExports();
