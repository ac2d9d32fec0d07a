import { type Instant, instant } from '../../core/units/instant.ts';

/** 1989-12-31T00:00:00Z, from which FIT counts seconds (FIT protocol, date_time), in seconds since 1970. */
export const fitEpochSeconds = 631_065_600;

/** FIT values below this count seconds since power-up, not since 1989 (FIT protocol, date_time minimum). */
const firstAbsolute = 0x10000000;
/** The largest `date_time`; the next one means "absent". */
const lastAbsolute = 0xfffffffe;

/** Whether a FIT time can be a moment at all, between 1998 and 2126. */
export const isAbsoluteFitTime = (fitSeconds: number): boolean =>
  fitSeconds >= firstAbsolute && fitSeconds <= lastAbsolute;

/** The moment of a FIT `date_time`, seconds since 1989-12-31T00:00:00Z. */
export const instantOfFitTime = (fitSeconds: number): Instant =>
  instant((fitEpochSeconds + fitSeconds) * 1000);
