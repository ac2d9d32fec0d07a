import { addDays, isoWeekday, localDayOf } from '../../../core/units/instant.ts';
import { painter } from '../../../report/text/paint.ts';
import { showsColour, type Terminal } from '../terminal.ts';

type Tried = {
  readonly runs: number;
  readonly folder: string;
  readonly page: string;
  readonly fit: string;
};

/** What was written, how to look around, and how to begin with own runs. */
export function whatToType({ runs, folder, page, fit }: Tried, { out, env, now }: Terminal): string {
  const paint = painter(showsColour(out, env));
  // Started by npm, the program is not on the path.
  const talktest = env['npm_execpath'] === undefined ? 'talktest' : 'npx talktest';
  const today = localDayOf(now(), 0);
  const monday = addDays(today, 8 - isoWeekday(today));
  const data = `--data ${folder}`;
  const column = Math.max(page.length, fit.length);
  const lines = [
    paint.strong(`That was the sample runner: ${runs} invented runs, kept apart from yours in ${folder}/`),
    `  ${page.padEnd(column)}  the report as a page: open it in a browser`,
    `  ${fit.padEnd(column)}  her next session, as a file for the watch`,
    '',
    paint.strong('Look around'),
    `  ${talktest} runs ${data}`,
    `  ${talktest} runs --flagged ${data}`,
    `  ${talktest} next ${data}`,
    '',
    paint.strong('One file of your own; nothing is kept'),
    `  ${talktest} check run.fit --max-hr 186 --cap 7:45/km`,
    '',
    paint.strong('Keep your runs and follow the plan'),
    `  ${talktest} athlete set --max-hr 186 --cap 7:45/km --plan A --start ${monday}`,
    `  ${talktest} import ~/Garmin/Activities`,
    `  ${talktest} next --out next.fit`,
    '',
  ];
  return lines.join('\n');
}
