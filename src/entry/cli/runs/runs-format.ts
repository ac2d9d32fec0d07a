export const runsFormats = ['text', 'json', 'csv'] as const;
export type RunsFormat = (typeof runsFormats)[number];
