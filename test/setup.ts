import { afterEach, beforeEach, expect, vi } from 'vitest';

// An unexpected console.error is a defect: nothing in the product logs behind the reader's back.
const complaints = vi.spyOn(console, 'error');

beforeEach(() => {
  complaints.mockClear();
});

afterEach(() => {
  expect(complaints.mock.calls).toEqual([]);
});
