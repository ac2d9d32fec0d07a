/** Why an archive cannot be opened; `code` is stable, the reason is for people. */
export type Refusal = { readonly code: string; readonly reason: string };

/**
 * Bytes that may go into unpacking one file and come out of it, all its wrappings together: the largest recording
 * known has 3 MB; a zip of a few hundred runs still fits. Refuses zip bombs before they hurt.
 */
export const largestOutput = 64 * 1024 * 1024;

export const tooLarge: Refusal = {
  code: 'too-large',
  reason: 'The archive unpacks to more than 64 MB; no watch writes that.',
};
