import type { Clock } from '../../companion/ports/clock.ts';
import { instant } from '../../core/units/instant.ts';

/** This machine's clock and time zone. */
export const systemClock: Clock = {
  now: () => instant(Date.now()),
  utcOffsetSeconds: (moment) => -new Date(moment).getTimezoneOffset() * 60,
};
