import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../adapters/temporary-folder.ts';
import { continuous, easy, watchFile } from '../../companion/watch-files.ts';
import { typeTalktest } from './type-talktest.ts';

test('what became of every imported file can be asked for afterwards, all of it or one outcome', async () => {
  const folder = temporaryFolder();
  const files = join(folder, 'watch');
  mkdirSync(files);
  writeFileSync(
    join(files, 'a.fit'),
    watchFile({ start: '2026-03-02T07:00Z', stretches: continuous(300, easy) }),
  );
  writeFileSync(join(files, 'b.fit'), 'not a FIT file');
  const talktest = (...argv: string[]) => typeTalktest([...argv, '--data', join(folder, 'data')]);
  expect((await talktest('imports')).out).toMatch(/^No import came by a file yet/);
  await talktest('import', files);
  const { out, status } = await talktest('imports');
  expect(status).toBe(0);
  expect(out).toMatch(
    /^kept {15}.*a\.fit\n {19}2026-03-02-[0-9a-f]{8}\ncould not be read {2}.*b\.fit\n {19}\S.*\n\n2 files\n$/,
  );
  expect((await talktest('imports', '--outcome', 'not-a-run')).out).toMatch(/^Of no file/);
  const told: unknown = JSON.parse(
    (await talktest('imports', '--outcome', 'unreadable', '--format', 'json')).out,
  );
  expect(told).toMatchObject([{ path: join(files, 'b.fit'), bytes: 14, outcome: 'unreadable', runs: [] }]);
  expect((await talktest('imports', '--outcome', 'lost')).status).toBe(2);
});
