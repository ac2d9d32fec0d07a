import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plans } from '../../companion/ports/plans.ts';
import { Problem } from '../../companion/ports/problem.ts';
import { parsePlan } from '../../core/plan/parse-plan.ts';
import { PlanError } from '../../core/plan/plan-error.ts';
import type { PlanTemplate } from '../../core/plan/plan-template.ts';

async function read(file: string): Promise<PlanTemplate> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw new Problem('plan-unreadable', `The plan ${file} cannot be read.`, error);
  }
  try {
    return parsePlan(text, file);
  } catch (error) {
    if (error instanceof PlanError) throw new Problem('plan-unreadable', error.message, error);
    throw error;
  }
}

/** A plan that is missing has a fingerprint too: it is of no concern to those who do not follow it. */
async function fingerprint(files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(file).catch(() => 'missing')).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The plans in a folder, `plan-a.yaml` and `plan-b.yaml`; each is read once. */
export function planFiles(folder: string): Plans {
  const fileOf = (plan: 'A' | 'B'): string => join(folder, `plan-${plan.toLowerCase()}.yaml`);
  const templates = new Map<string, Promise<PlanTemplate>>();
  return {
    template: (plan) => {
      const known = templates.get(plan);
      if (known !== undefined) return known;
      const template = read(fileOf(plan));
      templates.set(plan, template);
      return template;
    },
    fingerprint: () => fingerprint([fileOf('A'), fileOf('B')]),
  };
}
