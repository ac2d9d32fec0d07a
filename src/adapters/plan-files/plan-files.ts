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

/** The plans in a folder, `plan-a.yaml` and `plan-b.yaml`; each is read once. */
export function planFiles(folder: string): Plans {
  const templates = new Map<string, Promise<PlanTemplate>>();
  return {
    template: (plan) => {
      const known = templates.get(plan);
      if (known !== undefined) return known;
      const template = read(join(folder, `plan-${plan.toLowerCase()}.yaml`));
      templates.set(plan, template);
      return template;
    },
  };
}
