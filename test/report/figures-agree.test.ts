import { describe, expect, test } from 'vitest';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { seconds } from '../../src/core/units/quantities.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { clockBeside, timed } from '../../src/report/words/duration.ts';
import { plainText } from '../../src/report/words/verdict-sentence.ts';
import { factsOf, handActivity, handJudgement, minuteRuns, rule, steadyTrack } from './examples.ts';

/** Sentence, facts and table stand on one page: a number must not be another number in the next line. */
describe('the figures of a report agree', () => {
  const overFor = (overSeconds: number, judgedSeconds: number) =>
    rule({
      status: 'violated',
      tier: 'major',
      share: overSeconds / judgedSeconds,
      meanExcess: 0.13,
      episodes: [{ startSeconds: 300, seconds: overSeconds, meanExcess: 0.13 }],
    });

  test.each([
    [2494, '41:34 min'],
    [3599, '59:59 min'],
    [3600, '1:00:00 h'],
    [4885, '1:21:25 h'],
  ])('%i s are %s', (duration, said) => {
    expect(timed(duration)).toBe(said);
  });

  test('a part is written like its whole', () => {
    expect([clockBeside(2494, 2662), clockBeside(2494, 4962), clockBeside(65, 4962)]).toEqual([
      '41:34',
      '0:41:34',
      '0:01:05',
    ]);
  });

  test('more than an hour is never called minutes', () => {
    const judgement = handJudgement('too-fast', { pace: overFor(4885, 4962), runningSeconds: 4962 });
    const { verdict } = buildReport(factsOf(judgement, steadyTrack(1.13)));
    expect(plainText(verdict.sentence)).toContain('for 1:21:25 of 1:22:42 h, by 13 % on average');
    expect(verdict.line).toContain('1:21:25 h over the cap');
  });

  test('the seconds over stand against the seconds judged, which may be fewer than those run', () => {
    const judgement = handJudgement('too-fast', { pace: overFor(1300, 1350) });
    const fact = buildReport(factsOf(judgement, steadyTrack(1.13))).facts.at(-1);
    expect(fact).toMatchObject({ value: '21:40', unit: 'min', against: 'of 22:30 min judged' });
  });

  test('a run:walk session that rose over the cap tells the excess of its table', () => {
    const { track, changes } = minuteRuns([1, 1, 1]);
    const peaks = [140, 150, 128];
    const reps = (changes.reps ?? []).map((rep, index) => ({
      ...rep,
      peakHeartRate: peaks[index] ?? null,
      heartRateMark: (peaks[index] ?? 0) > 130 ? ('over' as const) : ('ok' as const),
    }));
    // The rule's own excess came from a warm-up that was run; it is not that of the repetitions.
    const heartRate = rule({ status: 'violated', tier: 'moderate', meanExcess: 3 });
    const judgement = handJudgement('easy-pace-high-heart-rate', { ...changes, reps, heartRate });
    const said = plainText(buildReport(factsOf(judgement, track)).verdict.sentence);
    // Peaks 140 and 150 against 70 % of 186 = 130.2.
    expect(said).toContain('over your cap of 130 bpm in two of three runs, by 15 bpm on average.');
  });

  test('a per cent that rounds onto a line does not have two marks', () => {
    const { track, changes } = minuteRuns([1.048, 1.052, 1.0501, 1.05, 1.104, 1.03]);
    const { table } = buildReport(factsOf(handJudgement('slightly-fast', changes), track));
    expect(table?.rows.map(({ percent, mark }) => [percent, mark])).toEqual([
      [5, 'ok'],
      [5.2, 'fast'],
      [5.1, 'fast'],
      [5, 'ok'],
      [10.4, 'hard'],
      [3, 'ok'],
    ]);
  });

  test('a mark that is no pace is explained where it stands', () => {
    const { track, changes } = minuteRuns([1, 1]);
    const high = (changes.reps ?? []).map((rep) => ({ ...rep, heartRateMark: 'over' as const }));
    const marks = (reps: typeof high | typeof changes.reps) =>
      buildReport(factsOf(handJudgement('easy-kept', { ...changes, reps: reps ?? [] }), track)).table?.marks;
    expect(marks(high)).toContain('“Heart rate”: pace was ok, heart rate over the cap.');
    expect(marks(changes.reps)).not.toContain('Heart rate');
  });

  test('no run is longer than the recording is said to be in all', () => {
    const track = steadyTrack(0.97);
    const judgement = handJudgement('easy-kept');
    const whole = (timer: number) =>
      buildReport(
        factsOf(judgement, track, { activity: handActivity(track, { timerSeconds: seconds(timer) }) }),
      ).facts[0]?.against;
    expect([whole(2100), whole(1500), whole(1200)]).toEqual(['35:00 in all', null, null]);
  });

  test('a large excess that counts as slight says why', () => {
    const unsure = rule({ status: 'violated', tier: 'minor', confidence: 'low', meanExcess: 50, share: 1 });
    const sure = rule({ status: 'violated', tier: 'minor', meanExcess: 5, share: 0.1 });
    const notes = (heartRate: typeof unsure) =>
      buildReport(factsOf(handJudgement('slightly-high-heart-rate', { heartRate }), steadyTrack(0.97))).notes;
    const why = 'Too little of the heart rate can be trusted for it to count as more than slightly over.';
    expect(notes(unsure)).toContain(why);
    expect(notes(sure)).not.toContain(why);
  });

  test('the line of a run that nobody called easy has one colon before its cause, not two', () => {
    const judgement = handJudgement('too-fast', {
      pace: overFor(750, 1500),
      evidence: { ...noEvidence, intent: 'unknown' },
    });
    expect(buildReport(factsOf(judgement, steadyTrack(1.13))).verdict.line).toBe(
      'No. As an easy run this would have been: too fast, 12:30 min over the cap of 7:45 /km. Next time: 7:45 /km or slower.',
    );
  });
});
