import nodeModule, { createRequire } from 'node:module';
import { join } from 'node:path';
import zlib from 'node:zlib';
import { cacheFolder } from './cache-folder.ts';
import { chunkLoader } from './chunk-loader.ts';
import { readOwnFile, writeOwnFile } from './own-file.ts';
import { type CompiledChunks, packCode, unpackCode } from './packed-code.ts';

/** A program, loaded. */
export type Loaded = {
  readonly exports: unknown;
  /** To be called when the program has done what it was asked for: keeps what was compiled for the next time. */
  readonly keep: () => void;
};

type Surroundings = {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `process.argv` from the command on. */
  readonly argv: readonly string[];
};

function knownCode(key: string, path: string): CompiledChunks {
  const packed = readOwnFile(path);
  return packed === null ? new Map() : unpackCode(key, packed);
}

/**
 * Loads the built program, and where it can, from the code that an earlier run of the same command compiled.
 * @param entry the CommonJS chunk to start with
 * @param build names the content of all chunks
 */
export function loadProgram(entry: string, build: string, { env, argv }: Surroundings): Loaded {
  const plainly = (): Loaded => ({ exports: createRequire(entry)(entry), keep: () => {} });
  const folder = cacheFolder(env, process.platform);
  if (folder === null || env['NODE_DISABLE_COMPILE_CACHE'] !== undefined) return plainly();
  const compiledFolder = join(folder, 'compiled');
  if ('enableCompileCache' in nodeModule && typeof nodeModule.enableCompileCache === 'function') {
    // Node 22.8 and later do all of this themselves, and fail as silently.
    nodeModule.enableCompileCache(compiledFolder);
    return plainly();
  }
  const [command = ''] = argv;
  // Before Node 20.15 there is no fast check sum.
  if (typeof zlib.crc32 !== 'function' || !/^[a-z][a-z-]*$/.test(command)) return plainly();

  const path = join(compiledFolder, `${command}-node${process.versions.modules}`);
  const key = [build, process.version, process.arch, process.execPath].join(' ');
  const { load, compiled } = chunkLoader(entry, knownCode(key, path));
  const exports = load(entry);
  const keep = (): void => {
    // Help runs nothing of what the command is for.
    if (argv.includes('--help') || argv.includes('-h')) return;
    const fresh = compiled();
    if (fresh !== null) writeOwnFile(path, packCode(key, fresh));
  };
  return { exports, keep };
}
