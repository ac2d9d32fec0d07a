import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ChunkLoader, chunkLoader } from '../../../src/adapters/compiled-code/chunk-loader.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const chunks = {
  'program.cjs': `"use strict";
const { double, counted } = require("./cli/shared.cjs");
exports.answer = () => double(21);
exports.later = () => Promise.resolve().then(() => require("./cli/door.cjs"));
exports.fromNode = () => importPackage("node:path").then((path) => path.basename(__filename));
exports.counted = counted;`,
  'cli/shared.cjs': `let count = 0;
exports.counted = () => ++count;
exports.double = (x) => 2 * x;`,
  'cli/door.cjs': `const { sep } = require("node:path");
exports.behind = [require("./shared.cjs").counted(), sep, typeof this];`,
};

function builtProgram(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'cli'));
  for (const [name, text] of Object.entries(chunks)) writeFileSync(join(folder, name), text);
  return join(folder, 'program.cjs');
}

type Program = {
  readonly answer: () => number;
  readonly counted: () => number;
  readonly later: () => Promise<{ readonly behind: readonly unknown[] }>;
  readonly fromNode: () => Promise<string>;
};

const isProgram = (value: unknown): value is Program =>
  typeof value === 'object' && value !== null && 'answer' in value;

function loaded(loader: ChunkLoader, entry: string): Program {
  const program = loader.load(entry);
  if (!isProgram(program)) throw new Error('the program exports nothing');
  return program;
}

describe('a program in chunks', () => {
  test('is loaded with what it asks for, at once or later, every chunk once', async () => {
    const entry = builtProgram();
    const program = loaded(chunkLoader(entry, new Map()), entry);
    expect(program.answer()).toBe(42);
    program.counted();
    expect((await program.later()).behind).toEqual([2, '/', 'object']);
    expect(await program.fromNode()).toBe('program.cjs');
  });

  test('gives the code of every chunk that was loaded, for the next time', () => {
    const entry = builtProgram();
    const first = chunkLoader(entry, new Map());
    first.load(entry);
    const code = first.compiled() ?? new Map();
    expect([...code.keys()].sort()).toEqual(['program.cjs', 'shared.cjs']);
    const second = chunkLoader(entry, code);
    const program = loaded(second, entry);
    expect(program.answer()).toBe(42);
    expect(second.compiled()).toBeNull();
  });

  test('runs all the same from its text when V8 refuses the code', () => {
    const entry = builtProgram();
    const foreign = new Map([['shared.cjs', Buffer.alloc(64, 7)]]);
    const loader = chunkLoader(entry, foreign);
    const program = loaded(loader, entry);
    expect(program.answer()).toBe(42);
    expect([...(loader.compiled() ?? [])].length).toBe(2);
  });
});
