/** Why an archive cannot be opened; `code` is stable, the reason is for people. */
export type Refusal = { readonly code: string; readonly reason: string };
