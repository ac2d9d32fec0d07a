/** Changes when a key is renamed, removed or changes its meaning; new keys do not count. */
export const reportSchemaVersion = 1;
