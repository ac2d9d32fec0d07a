import type { AthleteRecord } from '../../../src/companion/ports/athletes.ts';
import type { NewOriginal, NewRun, NewVerdict } from '../../../src/companion/ports/runs.ts';
import type { Verdict } from '../../../src/core/compliance/judgement.ts';
import { noEvidence } from '../../../src/core/training/evidence.ts';
import { instant, localDayOf } from '../../../src/core/units/instant.ts';
import { seconds } from '../../../src/core/units/quantities.ts';
import { bothCaps, handActivity, handJudgement, minuteRuns } from '../../report/examples.ts';

const dayMilliseconds = 86_400_000;

export const nobody: AthleteRecord = {
  id: 'me',
  name: null,
  birthYear: null,
  units: 'metric',
  sample: false,
  maximumHeartRate: [],
  paceCap: [],
  races: [],
  daysOff: [],
  crossTrained: false,
  heartRateIsNoInstrument: [],
  plans: [],
};

export function handVerdict(runId: string, verdict: Verdict, inputsKey: string): NewVerdict {
  const judgement = handJudgement(verdict, minuteRuns([1, 0.95, 1.02]).changes);
  return {
    runId,
    judgedAt: instant(1_790_000_000_000),
    inputs: {
      rulesVersion: judgement.rulesVersion,
      caps: bothCaps,
      planned: { name: 'A W01 Mon', blocks: [{ times: 3, steps: [{ kind: 'run', seconds: seconds(60) }] }] },
      session: { id: 'a-w01-mon', plan: 'A', week: 1, day: 'Mon' },
      evidence: { ...noEvidence, intent: 'easy' },
    },
    inputsKey,
    runBouts: [60, 60, 60],
    judgement,
  };
}

/** The `number`th file of a runner, one a day; the same number is the same file. */
export function handFile(number: number): { readonly original: NewOriginal; readonly run: NewRun } {
  const startTime = instant(Date.UTC(2026, 0, 1, 6) + number * dayMilliseconds);
  const activity = handActivity(minuteRuns([1, 0.95, 1.02]).track, { startTime });
  const day = localDayOf(startTime, 7200);
  const name = `file-${String(number).padStart(4, '0')}`;
  const id = `${day}-${name}`;
  return {
    original: {
      sha256: `sha-of-${name}`,
      path: `runs/${name}.fit`,
      provenance: 'fit-file',
      bytes: Uint8Array.from({ length: 20_000 }, (_, i) => (i * 31 + number) % 256),
      receivedAt: instant(1_790_000_000_000),
    },
    run: {
      id,
      part: 1,
      contentHash: `content-of-${name}`,
      day,
      utcOffsetSeconds: 7200,
      embeddedName: null,
      embeddedNotation: '3 x [1 min run : 1 min walk]',
      averageHeartRate: 121.5,
      maxHeartRate: 141,
      activity,
      verdict: handVerdict(id, 'easy-kept', 'first'),
    },
  };
}
