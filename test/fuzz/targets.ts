import { fitTarget } from './fit-target.ts';
import { jsonTarget } from './json-target.ts';
import { notationTarget } from './notation-target.ts';
import { probeTarget } from './probe-target.ts';
import type { Target } from './target.ts';
import { yamlTarget } from './yaml-target.ts';
import { zipTarget } from './zip-target.ts';

/** Every door by its name; `probe` is for the tests of the fuzzer itself. */
export const targets: ReadonlyMap<string, Target> = new Map(
  [fitTarget, notationTarget, yamlTarget, jsonTarget, zipTarget, probeTarget].map((target) => [
    target.name,
    target,
  ]),
);
