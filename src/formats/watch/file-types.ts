/** Names of FIT's file types (FIT profile 21.217, type `file`), for people. */
export const fileTypeNames: ReadonlyMap<number, string> = new Map([
  [1, 'device'],
  [2, 'settings'],
  [3, 'sport'],
  [4, 'activity'],
  [5, 'workout'],
  [6, 'course'],
  [7, 'schedules'],
  [9, 'weight'],
  [10, 'totals'],
  [11, 'goals'],
  [14, 'blood-pressure'],
  [15, 'monitoring-a'],
  [20, 'activity-summary'],
  [28, 'monitoring-daily'],
  [32, 'monitoring-b'],
  [34, 'segment'],
  [35, 'segment-list'],
  [40, 'exd-configuration'],
]);

export const activityFileType = 4;
