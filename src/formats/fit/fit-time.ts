import { type Instant, instant } from '../../core/units/instant.ts';

/** 1989-12-31T00:00:00Z, from which FIT counts seconds (FIT protocol, date_time), in milliseconds since 1970. */
const fitEpoch = 631_065_600_000;

/** FIT values below this count seconds since power-up, not since 1989 (FIT protocol, date_time minimum). */
export const firstAbsoluteFitTime = 0x10000000;

/** The moment of a FIT `date_time`, seconds since 1989-12-31T00:00:00Z. */
export const instantOfFitTime = (fitSeconds: number): Instant => instant(fitEpoch + fitSeconds * 1000);
