import * as module from 'node:module';

/**
 * Lets Node keep what it compiles of the program from run to run, in its folder of temporary files, where it can (22.8 and later) and the user
 * has not switched it off (`NODE_DISABLE_COMPILE_CACHE=1`). Holds for what is loaded afterwards.
 */
export function keepCompiled(): void {
  if ('enableCompileCache' in module && typeof module.enableCompileCache === 'function') module.enableCompileCache();
}
