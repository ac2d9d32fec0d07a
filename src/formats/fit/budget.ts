/** How much a file may still hold. Keeps a hostile file within two seconds and a bounded memory. */
export type Budget = {
  records: number;
  objects: number;
  sessions: number;
  definitions: number;
  messages: number;
  /** fields read one by one, in numbers; text counts more. */
  fields: number;
};

/**
 * Generous limits: 1,000,000 records are eleven days at one a second; the largest recording seen (46,000 records,
 * 14,000 definitions, 124 kept objects, 5 sessions) stays below a tenth of each.
 */
export const newBudget = (): Budget => ({
  records: 1_000_000,
  objects: 50_000,
  sessions: 50,
  definitions: 200_000,
  messages: 20_000_000,
  fields: 2_000_000,
});
