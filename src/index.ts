/** `talktest`: reader, judge and workout writer in one. */
export * from './judge.ts';
export * from './reader.ts';
export * from './workout.ts';
