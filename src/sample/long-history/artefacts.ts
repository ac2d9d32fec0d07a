import { lockedToCadence, settledAt } from '../oddity/heart-rate-oddities.ts';
import type { Recording } from '../watch/recording.ts';

/** What can be planted in the long history. */
export type Artefact = 'lone-spike' | 'cadence-locks' | 'hill-race';

/** bpm that a sensor was sure of once, for five minutes: 18 more than her heart can do. */
const spikeLevel = 196;

/** One easy run in which the sensor settles at a level that is not hers. */
export const withLoneSpike = (recording: Recording, seed: number): Recording =>
  settledAt(recording, { from: 900, to: 1200 }, spikeLevel, seed);

/** One run in which the optical sensor counts steps for twelve minutes. */
export const withCadenceLock = (recording: Recording, seed: number): Recording =>
  lockedToCadence(recording, { from: 600, to: 1320 }, seed);
