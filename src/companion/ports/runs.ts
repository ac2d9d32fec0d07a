import type {
  Judgement,
  RuleStatus,
  Tier,
  TreatedAsIntervals,
  Verdict,
} from '../../core/compliance/judgement.ts';
import type { Activity, Provenance } from '../../core/training/activity.ts';
import type { Evidence } from '../../core/training/evidence.ts';
import type { Instant, LocalDay } from '../../core/units/instant.ts';
import type { Marks } from './marks.ts';
import type { SessionMark, VerdictInputs } from './rests-on.ts';
import type { VerdictVersions } from './verdict-versions.ts';

export type { SessionMark, VerdictInputs } from './rests-on.ts';
export type { StoredVerdict } from './verdict-versions.ts';

/** A verdict to be kept. `inputsKey`: equal inputs, equal key. */
export type NewVerdict = {
  readonly runId: string;
  readonly judgedAt: Instant;
  readonly inputs: VerdictInputs;
  readonly inputsKey: string;
  /** seconds of each stretch of running, in order. */
  readonly runBouts: readonly number[];
  readonly judgement: Judgement;
};

/** A run to be kept, with its first verdict. `contentHash` is that of the FIT file itself, out of its wrapping. */
export type NewRun = {
  readonly id: string;
  readonly part: number;
  readonly contentHash: string;
  readonly day: LocalDay;
  readonly utcOffsetSeconds: number;
  /** name of the workout that the watch was executing. */
  readonly embeddedName: string | null;
  readonly embeddedNotation: string | null;
  readonly averageHeartRate: number | null;
  readonly maxHeartRate: number | null;
  readonly activity: Activity;
  readonly verdict: NewVerdict;
};

/** A file as it came. */
export type NewOriginal = {
  readonly sha256: string;
  readonly path: string;
  readonly provenance: Provenance;
  readonly bytes: Uint8Array;
  readonly receivedAt: Instant;
};

/** What is needed of a verdict to list runs and to follow the plan, without its details. */
export type VerdictLine = {
  readonly version: number;
  readonly inputsKey: string;
  readonly rulesVersion: string;
  readonly verdict: Verdict;
  readonly score: number | null;
  readonly treatedAsIntervals: TreatedAsIntervals;
  readonly paceTier: Tier;
  readonly heartRateTier: Tier;
  readonly paceStatus: RuleStatus;
  readonly heartRateStatus: RuleStatus;
  readonly done: number | null;
  readonly evidence: Evidence;
  readonly session: SessionMark | null;
  readonly notation: string | null;
  readonly runningSeconds: number;
  /** seconds of each stretch of running, in order. */
  readonly runBouts: readonly number[];
  readonly runSpeed: number | null;
};

/** One kept run without its samples. */
export type StoredRun = {
  readonly id: string;
  readonly part: number;
  readonly path: string;
  readonly sha256: string;
  readonly provenance: Provenance;
  readonly startTime: Instant;
  readonly day: LocalDay;
  readonly utcOffsetSeconds: number;
  readonly subSport: string | null;
  readonly elapsedSeconds: number;
  readonly timerSeconds: number;
  readonly distanceMetres: number | null;
  readonly averageHeartRate: number | null;
  readonly maxHeartRate: number | null;
  /** name of the workout that the watch was executing. */
  readonly embeddedName: string | null;
  readonly embeddedNotation: string | null;
  readonly latest: VerdictLine;
};

/** `revision` grows with everything received and told; `settledRules`: rules and plans, null: something came in. */
export type Settlement = { readonly revision: number; readonly settledRules: string | null };

/** Keeps recordings, runs and verdicts. */
export type Runs = VerdictVersions &
  Marks & {
    /**
     * Keeps a file with its runs and their verdicts: all of it or, after a crash, nothing.
     * @returns false when another process was quicker and these bytes or these runs are known by now.
     */
    readonly add: (athleteId: string, original: NewOriginal, runs: readonly NewRun[]) => Promise<boolean>;
    /** Keeps further versions of verdicts, all or none; the earlier ones stay. */
    readonly judgedAgain: (athleteId: string, verdicts: readonly NewVerdict[]) => Promise<void>;
    /** Whether the verdicts follow from all that was received and told. */
    readonly settlement: (athleteId: string) => Promise<Settlement>;
    /** Marks the verdicts as up to date under these rules and plans, unless something came in after `revision`. */
    readonly markSettled: (athleteId: string, rules: string, revision: number) => Promise<void>;
    /** Ids of the runs that came with exactly these bytes; null: these bytes are not known. */
    readonly ofOriginal: (athleteId: string, sha256: string) => Promise<readonly string[] | null>;
    /** Ids of the runs of this FIT file, whatever it was wrapped in. */
    readonly ofContent: (athleteId: string, contentHash: string) => Promise<readonly string[]>;
    /** Runs in order of their start; `since` inclusive. */
    readonly list: (athleteId: string, since: LocalDay | null) => Promise<readonly StoredRun[]>;
    /** The run of this id, or the only one whose id begins so. */
    readonly find: (athleteId: string, runId: string) => Promise<StoredRun | null>;
    readonly latest: (athleteId: string) => Promise<StoredRun | null>;
    /** The recording with its samples, from what was kept; no FIT is decoded. */
    readonly activity: (athleteId: string, runId: string) => Promise<Activity | null>;
    /** What the latest verdict on the run rests on. */
    readonly inputs: (athleteId: string, runId: string) => Promise<VerdictInputs | null>;
  };
