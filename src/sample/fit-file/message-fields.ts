/** Base types of the FIT protocol that watches use: byte in a definition, bytes of a value, value for "absent". */
export const baseTypes = {
  enum: { code: 0x00, size: 1, absent: 0xff },
  sint8: { code: 0x01, size: 1, absent: 0x7f },
  uint8: { code: 0x02, size: 1, absent: 0xff },
  uint16: { code: 0x84, size: 2, absent: 0xffff },
  sint32: { code: 0x85, size: 4, absent: 0x7fffffff },
  uint32: { code: 0x86, size: 4, absent: 0xffffffff },
  uint32z: { code: 0x8c, size: 4, absent: 0 },
  string: { code: 0x07, size: 0, absent: 0 },
} as const;

export type BaseName = keyof typeof baseTypes;

/** Field number, base type, scale and offset: raw = (value + offset) * scale. */
type FieldRow = readonly [number: number, base: BaseName, scale?: number, offset?: number];
type Message = { readonly number: number; readonly fields: Readonly<Record<string, FieldRow>> };

const message = (number: number, fields: Message['fields']): Message => ({ number, fields });

const totals = {
  timestamp: [253, 'uint32'],
  messageIndex: [254, 'uint16'],
  event: [0, 'enum'],
  eventType: [1, 'enum'],
  startTime: [2, 'uint32'],
  totalElapsedTime: [7, 'uint32', 1000],
  totalTimerTime: [8, 'uint32', 1000],
  totalDistance: [9, 'uint32', 100],
} as const;

/** The messages that a recorded run is made of (FIT profile 21.217). */
export const messageFields = {
  fileId: message(0, {
    type: [0, 'enum'],
    manufacturer: [1, 'uint16'],
    product: [2, 'uint16'],
    serialNumber: [3, 'uint32z'],
    timeCreated: [4, 'uint32'],
    productName: [8, 'string'],
  }),
  fileCreator: message(49, { softwareVersion: [0, 'uint16'], hardwareVersion: [1, 'uint8'] }),
  deviceInfo: message(23, {
    timestamp: [253, 'uint32'],
    deviceIndex: [0, 'uint8'],
    deviceType: [1, 'uint8'],
    manufacturer: [2, 'uint16'],
    serialNumber: [3, 'uint32z'],
    product: [4, 'uint16'],
    softwareVersion: [5, 'uint16', 100],
    sourceType: [25, 'enum'],
  }),
  sport: message(12, { sport: [0, 'enum'], subSport: [1, 'enum'], name: [3, 'string'] }),
  workout: message(26, {
    sport: [4, 'enum'],
    capabilities: [5, 'uint32z'],
    numValidSteps: [6, 'uint16'],
    wktName: [8, 'string'],
    subSport: [11, 'enum'],
  }),
  workoutStep: message(27, {
    messageIndex: [254, 'uint16'],
    wktStepName: [0, 'string'],
    durationType: [1, 'enum'],
    durationValue: [2, 'uint32'],
    targetType: [3, 'enum'],
    targetValue: [4, 'uint32'],
    intensity: [7, 'enum'],
  }),
  event: message(21, {
    timestamp: [253, 'uint32'],
    event: [0, 'enum'],
    eventType: [1, 'enum'],
    data: [3, 'uint32'],
    eventGroup: [4, 'uint8'],
  }),
  record: message(20, {
    timestamp: [253, 'uint32'],
    positionLat: [0, 'sint32'],
    positionLong: [1, 'sint32'],
    altitude: [2, 'uint16', 5, 500],
    heartRate: [3, 'uint8'],
    cadence: [4, 'uint8'],
    distance: [5, 'uint32', 100],
    speed: [6, 'uint16', 1000],
    temperature: [13, 'sint8'],
    fractionalCadence: [53, 'uint8', 128],
    enhancedSpeed: [73, 'uint32', 1000],
    enhancedAltitude: [78, 'uint32', 5, 500],
  }),
  lap: message(19, {
    ...totals,
    avgSpeed: [13, 'uint16', 1000],
    avgHeartRate: [15, 'uint8'],
    maxHeartRate: [16, 'uint8'],
    intensity: [23, 'enum'],
    lapTrigger: [24, 'enum'],
    sport: [25, 'enum'],
    subSport: [39, 'enum'],
    minHeartRate: [63, 'uint8'],
    wktStepIndex: [71, 'uint16'],
    enhancedAvgSpeed: [110, 'uint32', 1000],
  }),
  session: message(18, {
    ...totals,
    sport: [5, 'enum'],
    subSport: [6, 'enum'],
    avgSpeed: [14, 'uint16', 1000],
    avgHeartRate: [16, 'uint8'],
    maxHeartRate: [17, 'uint8'],
    firstLapIndex: [25, 'uint16'],
    numLaps: [26, 'uint16'],
    trigger: [28, 'enum'],
    enhancedAvgSpeed: [124, 'uint32', 1000],
  }),
  activity: message(34, {
    timestamp: [253, 'uint32'],
    totalTimerTime: [0, 'uint32', 1000],
    numSessions: [1, 'uint16'],
    type: [2, 'enum'],
    event: [3, 'enum'],
    eventType: [4, 'enum'],
    localTimestamp: [5, 'uint32'],
  }),
} as const satisfies Record<string, Message>;

export type MessageName = keyof typeof messageFields;
