import { instant } from '../../../src/core/units/instant.ts';
import type { ExitStatus } from '../../../src/entry/cli/exit-status.ts';
import type { Outlet, Terminal } from '../../../src/entry/cli/terminal.ts';
import { main } from '../../../src/main.ts';

/** What a person saw after typing a command. */
export type Seen = {
  readonly status: ExitStatus;
  readonly out: string;
  readonly err: string;
  readonly bytes: Uint8Array;
};

type Surroundings = {
  readonly env?: Readonly<Record<string, string>>;
  /** columns of a terminal; left out: output goes into a pipe. */
  readonly columns?: number;
  /** Ctrl-C is pressed as soon as somebody listens for it. */
  readonly interrupt?: boolean;
};

/** Types a command line into the real program, in this process, and returns what came out. */
export async function typeTalktest(argv: readonly string[], around: Surroundings = {}): Promise<Seen> {
  const out: (string | Uint8Array)[] = [];
  const err: (string | Uint8Array)[] = [];
  const outlet = (kept: (string | Uint8Array)[]): Outlet => ({
    write: (chunk) => void kept.push(chunk),
    isTerminal: around.columns !== undefined,
    columns: around.columns ?? null,
  });
  const terminal: Terminal = {
    out: outlet(out),
    err: outlet(err),
    env: { HOME: '/nowhere', ...around.env },
    now: () => instant(Date.UTC(2026, 10, 25)),
    onInterrupt: (listener) => {
      if (around.interrupt === true) queueMicrotask(listener);
      return () => {};
    },
  };
  const status = await main(argv, terminal);
  const bytes = Buffer.concat(out.map((chunk) => Buffer.from(chunk)));
  return {
    status,
    out: bytes.toString('utf8'),
    err: Buffer.concat(err.map((chunk) => Buffer.from(chunk))).toString('utf8'),
    bytes: new Uint8Array(bytes),
  };
}
