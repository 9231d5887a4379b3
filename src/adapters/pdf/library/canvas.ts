type BuiltinModules = (name: string) => object | undefined;
type Asking = (id: string) => unknown;

const canvas = '@napi-rs/canvas';

/**
 * Runs `load` while pdfjs, should it be loaded, is told that there is no canvas: in Node it asks for the optional package @napi-rs/canvas as it
 * starts, warns on standard error where that is not installed, and takes a tenth of a second to load it where it is, although only drawing would
 * use it. Whoever else asks Node for its modules meanwhile gets them as ever.
 */
export async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
  const host: { getBuiltinModule?: BuiltinModules } = Object(Reflect.get(globalThis, 'process'));
  const { getBuiltinModule } = host;
  if (typeof getBuiltinModule !== 'function') return load();
  const asked: BuiltinModules = (name) => {
    const found = getBuiltinModule.call(host, name);
    return name === 'module' && found ? askedByPdfjs(found) : found;
  };
  host.getBuiltinModule = asked;
  try {
    return await load();
  } finally {
    if (host.getBuiltinModule === asked) host.getBuiltinModule = getBuiltinModule;
  }
}

/** Node's module `module`; what it makes for a file of pdfjs to ask with answers to a canvas with something that draws nothing. */
function askedByPdfjs(module: { createRequire?: (from: string | URL) => Asking }): object {
  const createRequire = (from: string | URL): Asking | undefined => {
    const ask = module.createRequire?.(from);
    return String(from).includes('pdfjs-dist') ? (id) => (id === canvas ? {} : ask?.(id)) : ask;
  };
  return new Proxy(module, {
    get: (target, name) => (name === 'createRequire' ? createRequire : Reflect.get(target, name)),
  });
}
