import { expect, test } from 'vitest';
import { changedInputs, type InputChange } from '../../src/companion/changed-inputs.ts';
import type { VerdictInputs } from '../../src/companion/ports/runs.ts';
import { noEvidence } from '../../src/core/training/evidence.ts';
import { metresPerSecond, seconds } from '../../src/core/units/quantities.ts';
import { bothCaps } from '../report/examples.ts';

const inputs: VerdictInputs = {
  rulesVersion: 'r1',
  caps: bothCaps,
  planned: null,
  session: null,
  evidence: noEvidence,
};

const { heartRate, pace } = bothCaps;
if (heartRate === null || pace === null) throw new Error('both caps hold both');
const session = {
  planned: {
    name: 'A W01 Mon',
    blocks: [{ times: 1, steps: [{ kind: 'run' as const, seconds: seconds(60) }] }],
  },
  session: { id: 'a-w01-mon', plan: 'A', week: 1, day: 'Mon' },
};
const evidence = (changes: Partial<VerdictInputs['evidence']>) => ({
  evidence: { ...noEvidence, ...changes },
});
const caps = (changes: Partial<VerdictInputs['caps']>) => ({ caps: { ...bothCaps, ...changes } });

const rows: readonly (readonly [string, Partial<VerdictInputs>, readonly InputChange[]])[] = [
  ['nothing', {}, []],
  ['the rules', { rulesVersion: 'r2' }, ['rules']],
  ['no maximum any more, and with it no line', caps({ heartRate: null }), ['maximum-heart-rate']],
  [
    'a surer maximum of the same height',
    caps({ heartRate: { ...heartRate, sigma: heartRate.sigma + 1 } }),
    ['maximum-heart-rate'],
  ],
  [
    'a line set otherwise',
    caps({ heartRate: { ...heartRate, floor: heartRate.ceiling } }),
    ['heart-rate-line'],
  ],
  ['heart rate as no instrument', caps({ heartRateIsNoInstrument: true }), ['heart-rate-as-instrument']],
  ['another cap', caps({ pace: { ...pace, metresPerSecond: metresPerSecond(3) } }), ['pace-cap']],
  ['a session, and with it the intent', { ...session, ...evidence({ intent: 'easy' }) }, ['planned-session']],
  ['an intent that was told', evidence({ intent: 'easy' }), ['intent']],
  ['effort and talk test', evidence({ rpe: 6, talkTest: 'failed' }), ['effort', 'talk-test']],
  ['the belt', evidence({ beltSpeed: metresPerSecond(2) }), ['belt-speed']],
  ['rules and cap at once', { rulesVersion: 'r2', ...caps({ pace: null }) }, ['rules', 'pace-cap']],
];

test.each(rows)('%s', (_, change, expected) => {
  expect(changedInputs(inputs, { ...inputs, ...change })).toEqual(expected);
});

test('a session that was no easy run is no session: the intent is the reason', () => {
  const before = { ...inputs, ...session, ...evidence({ intent: 'easy' }) };
  expect(changedInputs(before, { ...inputs, ...evidence({ intent: 'not-easy' }) })).toEqual(['intent']);
});
