import fc from 'fast-check';
import { afterEach, beforeEach, expect, vi } from 'vitest';

// The same cases every day: a law that also asserts what its generator reached must not depend on luck.
fc.configureGlobal({ seed: 20261125 });

// An unexpected console.error is a defect: nothing in the product logs behind the reader's back.
const complaints = vi.spyOn(console, 'error');

beforeEach(() => {
  complaints.mockClear();
});

afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});
