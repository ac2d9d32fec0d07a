import { expect, test } from 'vitest';
import { cacheFolder } from '../../../src/adapters/compiled-code/cache-folder.ts';

test.each([
  ['the user asked for one', { XDG_CACHE_HOME: '/fast', HOME: '/home/ann' }, 'linux', '/fast/talktest'],
  ['Linux', { HOME: '/home/ann' }, 'linux', '/home/ann/.cache/talktest'],
  ['macOS', { HOME: '/Users/ann' }, 'darwin', '/Users/ann/Library/Caches/talktest'],
  ['a relative wish, which says nothing', { XDG_CACHE_HOME: 'x', HOME: '/a' }, 'linux', '/a/.cache/talktest'],
  ['an empty home', { HOME: '' }, 'linux', null],
  ['no home at all', {}, 'linux', null],
  ['Windows without a profile', { HOME: '/home/ann' }, 'win32', null],
] as const)('what can be made again lies in the folder of the system: %s', (_, env, platform, folder) => {
  expect(cacheFolder(env, platform)).toBe(folder);
});
