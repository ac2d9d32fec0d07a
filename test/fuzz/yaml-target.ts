import { readdirSync, readFileSync } from 'node:fs';
import { followPlan } from '../../src/core/plan/follow-plan.ts';
import { parsePlan } from '../../src/core/plan/parse-plan.ts';
import { PlanError } from '../../src/core/plan/plan-error.ts';
import type { PlanTemplate } from '../../src/core/plan/plan-template.ts';
import { parseLocalDay } from '../../src/core/units/instant.ts';
import { bytesOf, mutatedTextBytes, textOf } from './mutate-text.ts';
import type { Target } from './target.ts';

const bomb = `a: &a [${'x,'.repeat(9)}x]\n${'bcdefghi'
  .split('')
  .map((key, i) => `${key}: &${key} [${`*${'abcdefgh'.charAt(i)},`.repeat(9)}*a]`)
  .join('\n')}\n`;

/** The plans that come with the program, and texts that hurt readers of YAML. */
function seeds(): readonly Uint8Array[] {
  const plans = readdirSync('workouts')
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => readFileSync(`workouts/${name}`, 'utf8'));
  const short = plans.map((text) => text.slice(0, text.indexOf('\n', text.length / 4)));
  const hostile = [bomb, `${'['.repeat(200)}1`, `${'- '.repeat(200)}1`, 'plan: {a: [b, {c: d}]}', '"\\u'];
  return [...plans, ...short, ...hostile].map(bytesOf);
}

function* brokenByPlan(plan: PlanTemplate): Generator<string> {
  for (const session of plan.sessions) {
    if (!(session.runningSeconds > 0 && Number.isFinite(session.runningSeconds))) {
      yield `${session.id}: ${session.runningSeconds} s of running`;
    }
  }
  if (new Set(plan.sessions.map(({ id }) => id)).size !== plan.sessions.length)
    yield 'two sessions of one id';
  const start = parseLocalDay('2026-09-21');
  if (start !== null && followPlan(plan, start, []).next.session === null)
    yield 'a plan without a first session';
}

/** Plan files. */
export const yamlTarget: Target = {
  name: 'yaml',
  ending: 'yaml',
  seeds,
  mutate: mutatedTextBytes,
  run: async (bytes) => {
    const text = textOf(bytes);
    try {
      const plan = parsePlan(text, 'plan.yaml');
      return { signature: `plan of ${plan.weeks.length}`, broken: [...brokenByPlan(plan)] };
    } catch (error) {
      if (!(error instanceof PlanError)) throw error;
      const lines = text.split('\n').length;
      const { line } = error;
      const told = line >= 1 && line <= lines + 1 && error.message.length > 20;
      return {
        signature: error.message.replaceAll(/[\d"'].*?\b/g, '').slice(0, 80),
        broken: told ? [] : [`line ${line} of ${lines}: ${error.message}`],
      };
    }
  },
};
