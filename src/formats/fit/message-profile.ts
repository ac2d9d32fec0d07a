/** How one field of a known message is to be understood. */
export type FieldProfile = {
  readonly name: string;
  readonly kind: 'number' | 'text';
  /** value = raw / scale. */
  readonly scale: number;
  /** the 32-bit field that this 16-bit field stands for, as its only component. */
  readonly expandsTo: string | null;
};

export type MessageProfile = {
  readonly name: MessageName;
  readonly fields: ReadonlyMap<number, FieldProfile>;
};

export type MessageName =
  | 'fileId'
  | 'fileCreator'
  | 'session'
  | 'lap'
  | 'event'
  | 'deviceInfo'
  | 'activity'
  | 'workout'
  | 'workoutStep'
  | 'sport';

const number = (name: string, scale = 1): FieldProfile => ({ name, kind: 'number', scale, expandsTo: null });
const text = (name: string): FieldProfile => ({ name, kind: 'text', scale: 1, expandsTo: null });
const expanding = (name: string, scale: number, expandsTo: string): FieldProfile => ({
  name,
  kind: 'number',
  scale,
  expandsTo,
});

const message = (name: MessageName, fields: Record<number, FieldProfile>): MessageProfile => ({
  name,
  fields: new Map(Object.entries(fields).map(([field, profile]) => [Number(field), profile])),
});

/** Global message numbers that need a place of their own in the reader. */
export const recordMessage = 20;
export const heartRateMessage = 132;
export const timestampField = 253;

/**
 * The messages that are kept as objects, with the fields the product uses; names and numbers as in
 * Garmin's FIT profile 21.217. Everything else is skipped by its size.
 */
export const messageProfiles: ReadonlyMap<number, MessageProfile> = new Map([
  [
    0,
    message('fileId', {
      0: number('type'),
      1: number('manufacturer'),
      2: number('product'),
      3: number('serialNumber'),
      4: number('timeCreated'),
      8: text('productName'),
    }),
  ],
  [49, message('fileCreator', { 0: number('softwareVersion'), 1: number('hardwareVersion') })],
  [12, message('sport', { 0: number('sport'), 1: number('subSport'), 3: text('name') })],
  [
    18,
    message('session', {
      253: number('timestamp'),
      254: number('messageIndex'),
      0: number('event'),
      1: number('eventType'),
      2: number('startTime'),
      5: number('sport'),
      6: number('subSport'),
      7: number('totalElapsedTime', 1000),
      8: number('totalTimerTime', 1000),
      9: number('totalDistance', 100),
      14: expanding('avgSpeed', 1000, 'enhancedAvgSpeed'),
      16: number('avgHeartRate'),
      17: number('maxHeartRate'),
      25: number('firstLapIndex'),
      26: number('numLaps'),
      28: number('trigger'),
      124: number('enhancedAvgSpeed', 1000),
    }),
  ],
  [
    19,
    message('lap', {
      253: number('timestamp'),
      254: number('messageIndex'),
      0: number('event'),
      1: number('eventType'),
      2: number('startTime'),
      7: number('totalElapsedTime', 1000),
      8: number('totalTimerTime', 1000),
      9: number('totalDistance', 100),
      13: expanding('avgSpeed', 1000, 'enhancedAvgSpeed'),
      15: number('avgHeartRate'),
      16: number('maxHeartRate'),
      23: number('intensity'),
      24: number('lapTrigger'),
      25: number('sport'),
      71: number('wktStepIndex'),
      110: number('enhancedAvgSpeed', 1000),
    }),
  ],
  [
    21,
    message('event', {
      253: number('timestamp'),
      0: number('event'),
      1: number('eventType'),
      2: expanding('data16', 1, 'data'),
      3: number('data'),
      4: number('eventGroup'),
    }),
  ],
  [
    23,
    message('deviceInfo', {
      253: number('timestamp'),
      0: number('deviceIndex'),
      1: number('deviceType'),
      2: number('manufacturer'),
      3: number('serialNumber'),
      4: number('product'),
      5: number('softwareVersion', 100),
      25: number('sourceType'),
      27: text('productName'),
    }),
  ],
  [
    34,
    message('activity', {
      253: number('timestamp'),
      0: number('totalTimerTime', 1000),
      1: number('numSessions'),
      2: number('type'),
      3: number('event'),
      4: number('eventType'),
      5: number('localTimestamp'),
    }),
  ],
  [
    26,
    message('workout', {
      254: number('messageIndex'),
      4: number('sport'),
      5: number('capabilities'),
      6: number('numValidSteps'),
      8: text('wktName'),
      11: number('subSport'),
    }),
  ],
  [
    27,
    message('workoutStep', {
      254: number('messageIndex'),
      0: text('wktStepName'),
      1: number('durationType'),
      2: number('durationValue'),
      3: number('targetType'),
      4: number('targetValue'),
      5: number('customTargetValueLow'),
      6: number('customTargetValueHigh'),
      7: number('intensity'),
      8: text('notes'),
    }),
  ],
]);
