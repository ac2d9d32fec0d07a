import { isAbsolute, join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The folder for what can be made again at any time, by the custom of the system.
 * @returns null when the surroundings name none; then nothing is kept
 */
export function cacheFolder(env: Environment, platform: NodeJS.Platform): string | null {
  const { XDG_CACHE_HOME, LOCALAPPDATA, HOME } = env;
  const absolute = (folder: string | undefined, ...inside: readonly string[]): string | null =>
    folder !== undefined && isAbsolute(folder) ? join(folder, ...inside, 'talktest') : null;
  if (platform === 'win32') return absolute(LOCALAPPDATA, 'Cache');
  const home = platform === 'darwin' ? absolute(HOME, 'Library', 'Caches') : absolute(HOME, '.cache');
  return absolute(XDG_CACHE_HOME) ?? home;
}
