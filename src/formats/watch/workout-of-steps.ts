import type { EmbeddedStep, LapIntensity } from '../../core/training/activity.ts';
import type { Block, Step, StepKind, Workout } from '../../core/training/workout.ts';

const kindOf: ReadonlyMap<LapIntensity, StepKind> = new Map([
  ['active', 'run'],
  ['interval', 'run'],
  ['rest', 'walk'],
  ['recovery', 'walk'],
  ['warm-up', 'warm-up'],
  ['cool-down', 'cool-down'],
]);

/** More repetitions than a watch accepts are damage, not a plan. */
const mostRepetitions = 500;
const mostSteps = 500;

/**
 * Says flat FIT steps in the runner's words: timed or open run and walk steps and their repeats; a repeat inside
 * a repeat is written out.
 * @returns null when that cannot be said (distances, a step without intensity, no run at all).
 */
export function workoutOfSteps(name: string | null, steps: readonly EmbeddedStep[]): Workout | null {
  if (steps.length > mostSteps) return null;
  const blocks: { first: number; block: Block }[] = [];
  for (const [position, step] of steps.entries()) {
    if (step.index !== position) return null;
    const { duration } = step;
    if (duration.kind === 'repeat') {
      const from = blocks.findIndex((entry) => entry.first === duration.firstStep);
      const repeated = from < 0 ? [] : blocks.splice(from);
      if (repeated.length === 0 || duration.times < 1 || duration.times > mostRepetitions) return null;
      const inner = repeated.flatMap(({ block }) => unrolled(block));
      if (inner.length > mostSteps) return null;
      blocks.push({ first: duration.firstStep, block: { times: duration.times, steps: inner } });
      continue;
    }
    const plain = plainStep(step);
    if (plain === null) return null;
    blocks.push({ first: position, block: { times: 1, steps: [plain] } });
  }
  const runs = blocks.some((entry) => entry.block.steps.some((step) => step.kind === 'run'));
  return runs ? { name, blocks: blocks.map((entry) => entry.block) } : null;
}

const unrolled = (block: Block): Step[] => Array.from({ length: block.times }, () => block.steps).flat();

function plainStep({ intensity, duration }: EmbeddedStep): Step | null {
  const kind = intensity === null ? undefined : kindOf.get(intensity);
  if (kind === undefined) return null;
  if (duration.kind === 'time') return { kind, seconds: duration.seconds };
  return duration.kind === 'open' ? { kind, seconds: null } : null;
}
