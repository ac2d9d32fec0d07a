import { anotherWay } from './fixtures/another-way.ts';
import { easyAndHard } from './fixtures/easy-and-hard.ts';
import type { Fixture } from './fixtures/fixture.ts';
import { groundAndWatch } from './fixtures/ground-and-watch.ts';
import { heartRateSensors } from './fixtures/heart-rate-sensors.ts';
import { oddFiles } from './fixtures/odd-files.ts';

/** Every fixture: one recording, one oddity; the files are generated and never kept. */
export const fixtures: readonly Fixture[] = [
  ...easyAndHard,
  ...heartRateSensors,
  ...groundAndWatch,
  ...anotherWay,
  ...oddFiles,
];
