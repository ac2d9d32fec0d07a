/** The sample runner, behind a door of her own: she brings a generator of watch files that nobody else needs. */
export { runTry } from './try/run-try.ts';
