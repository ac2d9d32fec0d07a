import { readFileSync } from 'node:fs';

/** Most memory this process ever had, in MB: from the kernel, where it tells; else what libuv says of it. */
export function peakMegabytes(): number {
  try {
    const kibibytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (kibibytes !== undefined) return (Number(kibibytes) * 1024) / 1e6;
  } catch {
    // No Linux.
  }
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
