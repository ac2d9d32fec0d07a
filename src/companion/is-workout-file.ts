import { readRuns } from './read-runs.ts';

/** Whether bytes are a FIT workout: a file for the watch, not a recording from it. */
export async function isWorkoutFile(bytes: Uint8Array): Promise<boolean> {
  const { activities, rest } = await readRuns(bytes);
  return activities.length === 0 && rest.length > 0 && rest.every((part) => part.code === 'workout');
}
