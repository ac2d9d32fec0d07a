import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

const home = { HOME: '/home/nora' };

describe('where runs are kept', () => {
  test.each([
    ['by default in the data folder of the home', undefined, home, '/home/nora/.local/share/talktest'],
    ['in XDG_DATA_HOME when set', undefined, { ...home, XDG_DATA_HOME: '/big/data' }, '/big/data/talktest'],
    [
      'not in a relative XDG_DATA_HOME, which its rules forbid',
      undefined,
      { ...home, XDG_DATA_HOME: 'data' },
      '/home/nora/.local/share/talktest',
    ],
    ['in TALKTEST_DATA when set', undefined, { ...home, TALKTEST_DATA: '/runs' }, '/runs'],
    [
      'not in an empty TALKTEST_DATA',
      undefined,
      { ...home, TALKTEST_DATA: '' },
      '/home/nora/.local/share/talktest',
    ],
    [
      'where --data says, whatever the variables say',
      'here',
      { ...home, TALKTEST_DATA: '/runs' },
      '/at/here',
    ],
  ])('%s', (_, data, env, folder) => {
    expect(readConfig(data, env, '/at').dataFolder).toBe(folder);
  });

  test('nowhere without a home: says what to give', () => {
    expect(() => readConfig(undefined, {}, '/at')).toThrow(/--data DIR or the variable TALKTEST_DATA/);
  });

  test('not in a folder without a name', () => {
    expect(() => readConfig('', home, '/at')).toThrow('--data takes a folder');
  });
});
