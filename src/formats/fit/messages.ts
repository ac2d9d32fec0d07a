/**
 * The messages of one FIT file that are kept as objects, in file order. Values are scaled to the profile's
 * units (seconds, metres, m/s, bpm), enumerations are their numbers, times are FIT seconds (see fit-time.ts),
 * and what the file marks as invalid is absent.
 */
export type FitMessages = {
  readonly fileId: readonly FileIdMessage[];
  readonly fileCreator: readonly FileCreatorMessage[];
  readonly session: readonly SessionMessage[];
  readonly lap: readonly LapMessage[];
  readonly event: readonly EventMessage[];
  readonly deviceInfo: readonly DeviceInfoMessage[];
  readonly activity: readonly ActivityMessage[];
  readonly workout: readonly WorkoutMessage[];
  readonly workoutStep: readonly WorkoutStepMessage[];
  readonly sport: readonly SportMessage[];
};

export type FileIdMessage = {
  readonly type?: number;
  readonly manufacturer?: number;
  readonly product?: number;
  readonly serialNumber?: number;
  readonly timeCreated?: number;
  readonly productName?: string;
};

export type FileCreatorMessage = { readonly softwareVersion?: number; readonly hardwareVersion?: number };

export type SportMessage = { readonly sport?: number; readonly subSport?: number; readonly name?: string };

export type SessionMessage = {
  readonly timestamp?: number;
  readonly messageIndex?: number;
  readonly event?: number;
  readonly eventType?: number;
  readonly startTime?: number;
  readonly sport?: number;
  readonly subSport?: number;
  readonly totalElapsedTime?: number;
  readonly totalTimerTime?: number;
  readonly totalDistance?: number;
  readonly avgSpeed?: number;
  readonly enhancedAvgSpeed?: number;
  readonly avgHeartRate?: number;
  readonly maxHeartRate?: number;
  readonly firstLapIndex?: number;
  readonly numLaps?: number;
  readonly trigger?: number;
};

export type LapMessage = {
  readonly timestamp?: number;
  readonly messageIndex?: number;
  readonly event?: number;
  readonly eventType?: number;
  readonly startTime?: number;
  readonly totalElapsedTime?: number;
  readonly totalTimerTime?: number;
  readonly totalDistance?: number;
  readonly avgSpeed?: number;
  readonly enhancedAvgSpeed?: number;
  readonly avgHeartRate?: number;
  readonly maxHeartRate?: number;
  readonly intensity?: number;
  readonly lapTrigger?: number;
  readonly sport?: number;
  readonly wktStepIndex?: number;
};

export type EventMessage = {
  readonly timestamp?: number;
  readonly event?: number;
  readonly eventType?: number;
  readonly data16?: number;
  readonly data?: number;
  readonly eventGroup?: number;
};

export type DeviceInfoMessage = {
  readonly timestamp?: number;
  readonly deviceIndex?: number;
  readonly deviceType?: number;
  readonly manufacturer?: number;
  readonly serialNumber?: number;
  readonly product?: number;
  readonly softwareVersion?: number;
  readonly sourceType?: number;
  readonly productName?: string;
};

export type ActivityMessage = {
  readonly timestamp?: number;
  readonly totalTimerTime?: number;
  readonly numSessions?: number;
  readonly type?: number;
  readonly event?: number;
  readonly eventType?: number;
  readonly localTimestamp?: number;
};

export type WorkoutMessage = {
  readonly messageIndex?: number;
  readonly sport?: number;
  readonly capabilities?: number;
  readonly numValidSteps?: number;
  readonly wktName?: string;
  readonly subSport?: number;
};

export type WorkoutStepMessage = {
  readonly messageIndex?: number;
  readonly wktStepName?: string;
  readonly durationType?: number;
  readonly durationValue?: number;
  readonly targetType?: number;
  readonly targetValue?: number;
  readonly customTargetValueLow?: number;
  readonly customTargetValueHigh?: number;
  readonly intensity?: number;
  readonly notes?: string;
};
