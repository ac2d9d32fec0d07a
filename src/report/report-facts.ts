import type { Judgement } from '../core/compliance/judgement.ts';
import type { Track } from '../core/compliance/track.ts';
import type { Activity, Provenance } from '../core/training/activity.ts';
import type { UnitSystem } from '../core/training/athlete.ts';
import type { Workout } from '../core/training/workout.ts';
import type { LocalDay } from '../core/units/instant.ts';

/** Where the recording came from; `part` counts the activities of one file from 1. */
export type ReportSource = {
  readonly path: string;
  readonly part: number;
  readonly sha256: string;
  readonly provenance: Provenance;
};

/** What the plan decided after this run, as far as a report shows it. */
export type ReportDecision = {
  readonly action: 'start' | 'advance' | 'repeat' | 'hold' | 'step-back' | 'stop';
  /** short name of the rule that decided, e.g. `clean session` or `+10 % rule`. */
  readonly rule: string;
  /** the reason in one sentence. */
  readonly sentence: string;
  readonly session: {
    /** name of the plan, e.g. `A`. */
    readonly plan: string;
    readonly week: number;
    /** day within the week, in words, e.g. `Mon`. */
    readonly day: string;
    readonly workout: Workout;
    /** `10 x [1 min run : 1 min walk]` */
    readonly notation: string;
    readonly runningSeconds: number;
  } | null;
  /** path of the workout file, when it was written. */
  readonly file: string | null;
};

/** Everything a report is built from. Pure data: the present never enters. */
export type ReportFacts = {
  readonly activity: Activity;
  readonly judgement: Judgement;
  readonly source: ReportSource;
  readonly units: UnitSystem;
  readonly decision: ReportDecision | null;
  /** true: the invented sample runner; every page says so. */
  readonly sample: boolean;
  readonly verdictVersion: number | null;
  /** an earlier version of the verdict: the day it was given and the version that holds now; null or left out: it holds. */
  readonly replaced?: { readonly givenOn: LocalDay; readonly by: number } | null;
  readonly athleteName: string | null;
  /** the one-second grid the judge saw, when the caller still has it; else it is built again. */
  readonly track?: Track;
};
