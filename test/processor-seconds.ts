import { readFileSync } from 'node:fs';

/** Clock ticks a second that /proc counts in, on every Linux. */
const ticks = 100;

/** Seconds of processor that a process has had; null where the system does not tell, or the process is gone. */
export function processorSeconds(pid: number): number | null {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(afterName[11]) + Number(afterName[12])) / ticks;
  } catch {
    return null;
  }
}
