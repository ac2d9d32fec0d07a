import { isAbsolute, join, resolve } from 'node:path';
import { z } from 'zod';
import { Problem } from './companion/ports/problem.ts';

/** What the surroundings say, read once. */
export type Config = {
  /** folder of the database and everything else that is kept. */
  readonly dataFolder: string;
};

const surroundings = z.object({
  TALKTEST_DATA: z.string().optional(),
  XDG_DATA_HOME: z.string().optional(),
  HOME: z.string().optional(),
  USERPROFILE: z.string().optional(),
});

/** An empty variable says nothing; the XDG rules say that a relative one is to be passed over. */
const given = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);

function usualFolder(xdg: string | null, home: string | null): string {
  if (xdg !== null && isAbsolute(xdg)) return join(xdg, 'talktest');
  if (home === null) {
    throw new Problem(
      'data-folder-unknown',
      'There is no home folder to keep runs in. Say where with --data DIR or the variable TALKTEST_DATA.',
    );
  }
  return join(home, '.local', 'share', 'talktest');
}

/**
 * Where things are: `--data`, else TALKTEST_DATA, else the user's data folder.
 * @param data as typed after `--data`; relative to `from`
 * @param from the folder the command was typed in
 * @throws Problem when the surroundings do not add up
 */
export function readConfig(
  data: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
  from: string,
): Config {
  const { TALKTEST_DATA, XDG_DATA_HOME, HOME, USERPROFILE } = surroundings.parse(env);
  if (data === '') {
    throw new Problem('data-folder-unknown', '--data takes a folder. Got an empty text.');
  }
  const named = data ?? given(TALKTEST_DATA);
  return {
    dataFolder:
      named === null
        ? usualFolder(given(XDG_DATA_HOME), given(HOME) ?? given(USERPROFILE))
        : resolve(from, named),
  };
}
