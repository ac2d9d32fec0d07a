/** How to find the run that was meant. */
export const noSuchRun = (run: string): string =>
  run === 'latest'
    ? 'no runs are kept yet. Bring some in with: talktest import FOLDER'
    : `no kept run has the id ${JSON.stringify(run)}, or more than one begins with it. "talktest runs" lists them all.`;
