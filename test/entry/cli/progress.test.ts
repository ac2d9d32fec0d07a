import { describe, expect, test } from 'vitest';
import type { ImportStep } from '../../../src/companion/import-paths.ts';
import { progressOn } from '../../../src/entry/cli/import/progress.ts';

function outlet(columns: number | null) {
  const written: string[] = [];
  return {
    written,
    outlet: {
      write: (chunk: string | Uint8Array) => void written.push(String(chunk)),
      isTerminal: columns !== null,
      columns,
    },
  };
}

const step = (changes: Partial<ImportStep>): ImportStep => ({
  kind: 'file',
  received: { path: 'a.fit', outcome: 'stored', code: null, reason: null, stored: [], known: [] },
  done: 1,
  total: 2000,
  counts: { stored: 1, 'already-known': 0, 'not-a-run': 0, 'not-an-activity': 0, unreadable: 0 },
  elapsedSeconds: 0,
  filesPerSecond: 50,
  remainingSeconds: 40,
  ...changes,
});

describe('the progress of an import on a terminal', () => {
  test('is one line with bar, rate and time left, drawn over itself', () => {
    const { written, outlet: terminal } = outlet(80);
    const progress = progressOn(terminal);
    progress.show(step({ done: 500, elapsedSeconds: 10 }));
    progress.show(step({ done: 1000, elapsedSeconds: 20, remainingSeconds: 20 }));
    expect(written).toEqual([
      '\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 500 of 2,000 files, 50 a second, about 40 s left',
      '\r\u001b[K████████████░░░░░░░░░░░░ 1,000 of 2,000 files, 50 a second, about 20 s left',
    ]);
  });

  test('never draws faster than the eye reads, but draws the end', () => {
    const { written, outlet: terminal } = outlet(80);
    const progress = progressOn(terminal);
    for (let done = 1; done <= 2000; done += 1) progress.show(step({ done, elapsedSeconds: done / 1000 }));
    expect(written.length).toBeLessThanOrEqual(21);
    expect(written.at(-1)).toContain('2,000 of 2,000 files');
  });

  test('never wraps on a narrow terminal', () => {
    const { written, outlet: terminal } = outlet(40);
    progressOn(terminal).show(step({}));
    expect(written[0]?.replace('\r\u001b[K', '').length).toBeLessThan(40);
  });

  test('gives way to a line that has to be said', () => {
    const { written, outlet: terminal } = outlet(80);
    const progress = progressOn(terminal);
    progress.show(step({}));
    progress.say('talktest: b.fit: The file is empty.');
    expect(written.slice(1)).toEqual(['\r\u001b[K', 'talktest: b.fit: The file is empty.\n']);
  });

  test('leaves no trace at the end', () => {
    const { written, outlet: terminal } = outlet(80);
    const progress = progressOn(terminal);
    progress.show(step({}));
    progress.end();
    expect(written.at(-1)).toBe('\r\u001b[K');
  });
});

describe('the progress of an import into a log', () => {
  test('is a plain line now and then', () => {
    const { written, outlet: log } = outlet(null);
    const progress = progressOn(log);
    for (let done = 1; done <= 2000; done += 1) {
      progress.show(step({ done, elapsedSeconds: done / 50, remainingSeconds: 120 }));
    }
    expect(written).toEqual([
      '500 of 2,000 files, 50 a second, about 2 min left\n',
      '1,000 of 2,000 files, 50 a second, about 2 min left\n',
      '1,500 of 2,000 files, 50 a second, about 2 min left\n',
      '2,000 of 2,000 files, 50 a second\n',
    ]);
  });

  test('is silent when it is over at once', () => {
    const { written, outlet: log } = outlet(null);
    const progress = progressOn(log);
    progress.show(step({ done: 1, total: 1, elapsedSeconds: 0.2 }));
    progress.end();
    expect(written).toEqual([]);
  });
});
