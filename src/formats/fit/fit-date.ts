import type { Instant } from '../../core/units/instant.ts';
import { fitEpochSeconds } from './fit-time.ts';

/** A moment as the SDK's Encoder wants it, cut to the whole seconds that FIT can hold. */
export const fitDate = (moment: Instant): Date => new Date(Math.floor(moment / 1000) * 1000);

/** A moment as FIT counts: whole seconds since 1989-12-31T00:00:00Z. */
export const fitTimeOf = (moment: Instant): number => Math.floor(moment / 1000) - fitEpochSeconds;
