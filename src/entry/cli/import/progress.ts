import type { ImportStep } from '../../../companion/import-paths.ts';
import { countOf } from '../show/count.ts';
import type { Outlet } from '../terminal.ts';

/** As much of a step as a bar shows. */
type Advance = Pick<ImportStep, 'done' | 'total' | 'elapsedSeconds' | 'filesPerSecond' | 'remainingSeconds'>;

/** Shows how far an import is, or other work that takes as long. `say` prints a line of its own without tearing the bar. */
export type Progress = {
  readonly show: (step: Advance) => void;
  readonly say: (line: string) => void;
  readonly end: () => void;
};

const barColumns = 24;
const secondsBetweenBars = 0.1;
/** A log wants to know that it goes on, not every step. */
const secondsBetweenLines = 10;
const clearLine = '\r\u001b[K';

function left(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 1) return ', nearly done';
  if (seconds < 90) return `, about ${Math.ceil(seconds)} s left`;
  return `, about ${Math.ceil(seconds / 60)} min left`;
}

function figures({ done, total, filesPerSecond, remainingSeconds }: Advance, noun: string): string {
  const rate = filesPerSecond >= 10 ? Math.round(filesPerSecond) : Math.round(filesPerSecond * 10) / 10;
  return `${done.toLocaleString('en-GB')} of ${countOf(total, noun)}, ${rate} a second${done < total ? left(remainingSeconds) : ''}`;
}

function bar({ done, total }: Advance): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * barColumns);
  return '█'.repeat(filled) + '░'.repeat(barColumns - filled);
}

/**
 * A bar on a terminal, a plain line now and then elsewhere.
 * @param noun what is counted
 */
export function progressOn(outlet: Outlet, noun = 'file'): Progress {
  let shownAt = Number.NEGATIVE_INFINITY;
  let drawn = false;
  const clear = (): void => {
    if (drawn) outlet.write(clearLine);
    drawn = false;
  };
  if (!outlet.isTerminal) {
    return {
      show: (step) => {
        // The first lines come after a wait: a short import needs none.
        if (step.elapsedSeconds - Math.max(shownAt, 0) < secondsBetweenLines) return;
        shownAt = step.elapsedSeconds;
        outlet.write(`${figures(step, noun)}\n`);
      },
      say: (line) => outlet.write(`${line}\n`),
      end: () => {},
    };
  }
  return {
    show: (step) => {
      if (step.done < step.total && step.elapsedSeconds - shownAt < secondsBetweenBars) return;
      shownAt = step.elapsedSeconds;
      const text = `${bar(step)} ${figures(step, noun)}`;
      outlet.write(`${clearLine}${text.slice(0, (outlet.columns ?? 80) - 1)}`);
      drawn = true;
    },
    say: (line) => {
      clear();
      outlet.write(`${line}\n`);
    },
    end: clear,
  };
}
