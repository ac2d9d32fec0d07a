import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { Script } from 'node:vm';
import type { CompiledChunks } from './packed-code.ts';

/** Loads CommonJS chunks as Node does, but from compiled code where there is some. */
export type ChunkLoader = {
  readonly load: (file: string) => unknown;
  /** The code of all loaded chunks, compiled as far as they ran; null when what was given still holds. */
  readonly compiled: () => CompiledChunks | null;
};

type Wrapped = (require: (id: string) => unknown, module: { exports: unknown }, ...more: unknown[]) => void;

/** A script made by hand cannot import; this can. The build turns every `import('package')` into it. */
const importPackage = (name: string): Promise<unknown> => import(name);

function isWrapped(value: unknown): value is Wrapped {
  return typeof value === 'function';
}

/**
 * @param entry any file of the program: packages are looked up from there
 * @param known compiled code of an earlier run, made from the very same chunks
 */
export function chunkLoader(entry: string, known: CompiledChunks): ChunkLoader {
  const packages = createRequire(entry);
  const modules = new Map<string, { exports: unknown }>();
  const scripts = new Map<string, Script>();
  let rejected = known.size === 0;

  function load(file: string): unknown {
    const loaded = modules.get(file);
    if (loaded !== undefined) return loaded.exports;
    const module = { exports: {} };
    modules.set(file, module);
    // Bundles are ASCII: as Latin-1 they take no decoding and half the memory.
    const source = `(function(require,module,exports,__filename,importPackage){${readFileSync(file, 'latin1')}\n})`;
    const code = known.get(basename(file));
    const script = new Script(source, {
      filename: file,
      ...(code === undefined ? {} : { cachedData: code }),
    });
    if (script.cachedDataRejected === true) rejected = true;
    scripts.set(basename(file), script);
    const folder = dirname(file);
    const require = (id: string): unknown => (id.startsWith('.') ? load(join(folder, id)) : packages(id));
    const run: unknown = script.runInThisContext();
    if (isWrapped(run)) run.call(module.exports, require, module, module.exports, file, importPackage);
    return module.exports;
  }

  const compiled = (): CompiledChunks | null =>
    rejected ? new Map([...scripts].map(([name, script]) => [name, script.createCachedData()])) : null;
  return { load, compiled };
}
