import { describe, expect, test } from 'vitest';
import { verdicts } from '../../src/core/compliance/judgement.ts';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { buildReport } from '../../src/report/build-report.ts';
import { plainText } from '../../src/report/words/verdict-sentence.ts';
import { factsOf, handJudgement, rule, steadyTrack } from './examples.ts';
import { exampleNamed, examples } from './verdict-examples.ts';

describe('the heading of a run', () => {
  test('is tried for every verdict', () => {
    expect(new Set(examples.map((example) => example.verdict))).toEqual(new Set(verdicts));
  });

  // The table of the visual reference: word, colour, square, disc; the answer of "Was it easy?".
  test.each([
    ['intervals', 'Run as intervals', 'over', 'No', null],
    ['kept repetitions', 'Easy, kept', 'kept', 'Yes', ['under', 'under']],
    ['slightly fast repetitions', 'Slightly fast', 'slight', 'Nearly', ['on', 'under']],
    ['slightly high heart rate', 'Slightly high heart rate', 'slight', 'Nearly', ['under', 'on']],
    ['easy pace, high heart rate', 'Easy pace, high heart rate', 'over', 'No', ['under', 'above']],
    ['too fast', 'Too fast', 'over', 'No', ['above', 'under']],
    ['too hard', 'Too hard', 'over', 'No', ['above', 'above']],
    ['no heart rate', 'Pace kept, heart rate not judged', 'kept', 'Yes', ['under', 'not-judged']],
    ['no pace cap', 'Heart rate kept, pace not judged', 'kept', 'Yes', ['not-judged', 'under']],
    ['no pace cap, high', 'High heart rate, pace not judged', 'over', 'No', ['not-judged', 'above']],
    ['nothing given', 'Not assessed', 'none', "Can't tell", ['not-judged', 'not-judged']],
    ['walked', 'No running found', 'none', "Can't tell", null],
  ] as const)('%s: %s', (name, word, tone, answer, places) => {
    const { verdict } = buildReport(exampleNamed(name).facts);
    expect([verdict.word, verdict.tone, verdict.answer]).toEqual([word, tone, answer]);
    const drawn = verdict.mark.kind === 'two' ? [verdict.mark.pace, verdict.mark.heartRate] : null;
    expect(drawn).toEqual(places);
  });

  test('an instrument that said nothing is hollow under any verdict', () => {
    const heartRate = rule({ status: 'not-assessed', reason: 'no-heart-rate', confidence: 'none' });
    const pace = rule({ status: 'violated', tier: 'minor', meanExcess: 0.05, episodes: [] });
    const report = buildReport(factsOf(handJudgement('slightly-fast', { heartRate, pace }), steadyTrack(1)));
    expect(report.verdict.mark).toEqual({ kind: 'two', pace: 'on', heartRate: 'not-judged' });
  });

  test('names probable intervals as probable', () => {
    const { facts } = exampleNamed('intervals');
    const judgement = { ...facts.judgement, treatedAsIntervals: 'likely' as const };
    expect(buildReport({ ...facts, judgement }).verdict.word).toBe('Probably run as intervals');
  });
});

describe('the sentence', () => {
  test.each([
    [
      'intervals',
      'All ten run minutes were faster than your easy cap, typically by 18 %: 6:34 /km where easy is 7:45 /km or slower.',
    ],
    ['kept repetitions', 'All ten run minutes kept to your easy cap, typically 8:07 /km, cap 7:45 /km.'],
    [
      'slightly fast repetitions',
      'Two of ten run minutes were faster than your easy cap, the fastest by 11 %: 6:59 /km where easy is 7:45 /km or slower.',
    ],
    [
      'too fast',
      'Pace was over your easy cap for 12:30 of 25:00 min, by 9 % on average: 7:07 /km where easy is 7:45 /km or slower. Heart rate stayed under 130 bpm.',
    ],
    [
      'easy pace, high heart rate',
      'Heart rate was over your cap of 130 bpm for 10 min, by 7 bpm on average. Pace was easy: 7:57 /km, cap 7:45 /km.',
    ],
    [
      'kept continuous',
      'Pace kept to your easy cap for all 25 min: 7:57 /km on average, cap 7:45 /km. Heart rate was very probably under 130 bpm.',
    ],
    [
      'too little to trust',
      'Only 6:15 of 25:00 min running had a heart rate that can be trusted, and the recording holds no usable speed. That is too little to say easy or not.',
    ],
  ])('%s', (name, sentence) => {
    expect(plainText(buildReport(exampleNamed(name).facts).verdict.sentence)).toBe(sentence);
  });

  test('speaks miles to those who run in miles', () => {
    const report = buildReport({ ...exampleNamed('intervals').facts, units: 'imperial' });
    expect(plainText(report.verdict.sentence)).toContain('10:34 /mi where easy is 12:28 /mi or slower');
    expect(report.chart?.pace.cap?.wide).toBe('easy cap 12:28 /mi');
    expect(report.facts[1]?.unit).toBe('/mi');
    expect(JSON.stringify({ ...report, record: null })).not.toMatch(/\/km/);
  });

  test('asks nothing of a run that nobody called easy', () => {
    const { facts } = exampleNamed('too fast');
    const unknown = { ...facts.judgement, evidence: noEvidence };
    const { verdict } = buildReport({ ...facts, judgement: unknown });
    expect(verdict.kicker).toBe('As an easy run this would have been:');
    expect(verdict.line).toContain('As an easy run this would have been: too fast');
  });

  test('counts the short runs in which heart rate rose over the line', () => {
    const { facts } = exampleNamed('kept repetitions');
    const reps = facts.judgement.reps.map((rep, index) =>
      index < 6 ? { ...rep, heartRateMark: 'over' as const, peakHeartRate: 138 } : rep,
    );
    const heartRate = rule({ status: 'violated', tier: 'moderate', share: 0.6, meanExcess: 7.8 });
    const judgement = { ...facts.judgement, verdict: 'easy-pace-high-heart-rate' as const, reps, heartRate };
    const report = buildReport({ ...facts, judgement });
    expect(plainText(report.verdict.sentence)).toBe(
      'Heart rate rose over your cap of 130 bpm in six of ten runs, by 8 bpm on average. Pace was easy: 8:07 /km, cap 7:45 /km.',
    );
    expect(report.chart?.heartRate.over.map((span) => span.label)).toEqual(new Array(6).fill('+8 bpm'));
    expect(report.table?.rows.filter((row) => row.mark === 'heart rate')).toHaveLength(6);
  });

  test('lets effort speak where the watch saw nothing', () => {
    const pace = rule({ status: 'violated', tier: 'moderate' });
    const evidence = { ...noEvidence, intent: 'easy' as const, rpe: 7 };
    const report = buildReport(factsOf(handJudgement('too-fast', { pace, evidence }), steadyTrack(0.97)));
    expect(plainText(report.verdict.sentence)).toContain('You felt 7 of 10, and easy is 3 to 4.');
  });
});

describe('the first line', () => {
  test.each(examples.map((example) => [example.name, example] as const))(
    '%s: answer, cause, action',
    (_, example) => {
      const { verdict } = buildReport(example.facts);
      expect(verdict.line.startsWith(`${verdict.answer}. `)).toBe(true);
      expect(verdict.line).toContain(verdict.action.lead);
      expect(verdict.line.toLowerCase()).toContain(verdict.word.toLowerCase());
      expect(verdict.line.length).toBeLessThan(330);
    },
  );
});

describe('not assessed', () => {
  test('says what to give, and how the command line takes it', () => {
    const report = buildReport(exampleNamed('nothing given').facts);
    expect(report.hints.map((hint) => hint.option)).toEqual([
      '--max-hr 186 (tested), --max-hr ~186 (a guess) or --age 44',
      '--cap 7:45/km',
    ]);
  });

  test('never has a score', () => {
    expect(buildReport(exampleNamed('nothing given').facts).record.judgement.score).toBeNull();
  });
});

describe('context explains and does not excuse', () => {
  test('heat, when heart rate was over', () => {
    expect(buildReport(exampleNamed('easy pace, high heart rate').facts).notes).toContain(
      '26 degrees explain part of it; the cap stays 130 bpm.',
    );
  });

  test('and is silent when nothing was over', () => {
    const { facts } = exampleNamed('kept continuous');
    const judgement = { ...facts.judgement, tags: ['heat', 'drift', 'hills'] as const };
    expect(buildReport({ ...facts, judgement }).notes.join(' ')).not.toMatch(/explain/);
  });
});
