/** Letters; far more than any pace, race or heart rate has. */
const longest = 100;

/**
 * What was typed, for a pattern to look at; nothing of a text that is far too long: patterns with spaces in several
 * places take time with the third power of its length.
 */
export const short = (text: string): string => (text.length > longest ? '' : text);
