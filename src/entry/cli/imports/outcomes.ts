export const importsFormats = ['text', 'json'] as const;
export type ImportsFormat = (typeof importsFormats)[number];

/** What can become of a file, as a person types it. */
export const outcomes = ['stored', 'already-known', 'not-a-run', 'not-an-activity', 'unreadable'] as const;
export type Outcome = (typeof outcomes)[number];
