import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

type RuleFile = { forbidden: IForbiddenRuleType[]; options: object };
const rules: RuleFile = JSON.parse(readFileSync(`${root}.dependency-cruiser.json`, 'utf8'));

async function cruiseFolder(folder: string, forbidden = rules.forbidden): Promise<ICruiseResult> {
  const options: ICruiseOptions = { ...rules.options, baseDir: root, validate: true, ruleSet: { forbidden } };
  const result = await cruise([folder], options, undefined, {
    tsConfig: extractTSConfig(`${root}tsconfig.json`),
  });
  if (typeof result.output === 'string') throw new Error('expected a result object');
  return result.output;
}

const sourceFiles = readdirSync(`${root}src`, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.tsx?$/.test(file),
);

describe('the rooms of the house', () => {
  test('import only what ARCHITECTURE allows, type-only imports included', async () => {
    const output = await cruiseFolder('src');
    const seen = output.modules.filter((module) => module.source.startsWith('src/'));
    expect(seen.length).toBe(sourceFiles.length);
    expect(output.summary.violations.map((v) => `${v.rule.name}: ${v.from} -> ${v.to}`)).toEqual([]);
  });

  test('are really watched: a rule that forbids an existing import is broken', async () => {
    const output = await cruiseFolder('src', [
      {
        name: 'probe',
        severity: 'error',
        from: { path: '^src/core/training/' },
        to: { path: '^src/core/units/' },
      },
    ]);
    expect(output.summary.violations.length).toBeGreaterThan(3);
  });
});

describe('the pure rooms', () => {
  const pure = sourceFiles.filter((file) => /^(core|formats|report|sample)\//.test(file));

  test.each(pure)('%s asks for no clock, environment, timer or randomness', (file) => {
    const text = readFileSync(`${root}src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    const asks =
      /\b(Date\.now|new Date\(\)|Math\.random|performance\.now|process\.|setTimeout|setInterval|globalThis\.fetch|fetch\()/;
    expect(asks.exec(text)?.[0] ?? null).toBeNull();
  });

  const dateHomes = /^(core\/units|formats\/fit)\//;
  test.each(pure.filter((file) => !dateHomes.test(file)))('%s does not know Date', (file) => {
    const text = readFileSync(`${root}src/${file}`, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
    expect(/\bnew Date\b|\bDate\.(parse|UTC)\b/.exec(text)?.[0] ?? null).toBeNull();
  });
});

describe('every source file', () => {
  // The judge's thresholds stand in one place: a table of numbers, unit and source beside each, not a program.
  const table = 'core/compliance/constants.ts';

  test.each(sourceFiles.filter((file) => file !== table))('%s holds one idea: at most 250 lines', (file) => {
    expect(readFileSync(`${root}src/${file}`, 'utf8').split('\n').length).toBeLessThanOrEqual(251);
  });
});
