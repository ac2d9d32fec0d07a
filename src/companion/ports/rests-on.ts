import type { Caps } from '../../core/training/caps.ts';
import type { Evidence } from '../../core/training/evidence.ts';
import type { Workout } from '../../core/training/workout.ts';

/** The planned session that a run was taken for. */
export type SessionMark = {
  readonly id: string;
  readonly plan: string;
  readonly week: number;
  readonly day: string;
};

/** Everything a verdict rests on beside the recording. */
export type VerdictInputs = {
  readonly rulesVersion: string;
  readonly caps: Caps;
  readonly planned: Workout | null;
  readonly session: SessionMark | null;
  readonly evidence: Evidence;
};
