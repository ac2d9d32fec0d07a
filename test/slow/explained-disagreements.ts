/**
 * Where our reading of a real recording differs from another decoder's, and why ours is right or at least defensible.
 * The test fails on a difference that is not here and on an entry that is no difference any more.
 */
export const explained: ReadonlyMap<string, string> = new Map<string, string>([]);
