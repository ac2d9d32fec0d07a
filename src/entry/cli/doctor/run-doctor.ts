import { diagnose, type Finding } from '../../../companion/diagnose.ts';
import { hanging } from '../../../report/text/lines.ts';
import { painter } from '../../../report/text/paint.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { showsColour, widthOf } from '../terminal.ts';

const marks: Readonly<Record<Finding['state'], string>> = { ok: 'ok', missing: 'not yet', wrong: 'WRONG' };
const tones = { ok: 'kept', missing: 'slight', wrong: 'over' } as const;
const markColumns = 9;

/** What the runner can give, by the names that the findings have. */
const toGive = new Set(['maximum heart rate', 'easy pace cap', 'plan']);
const howToGive =
  'To give what is not there yet:\n' +
  '  talktest athlete set --max-hr 186 --cap 7:45/km --plan A --start 2026-11-30\n';

/** Says what was looked at and how it is, one thing a line; what is wrong decides the exit status. */
export async function runDoctor(data: string | undefined, context: CliContext): Promise<ExitStatus> {
  const { out, env } = context.terminal;
  const paint = painter(showsColour(out, env));
  const { findings, well } = await context.withExamined(data, (examined) =>
    diagnose(examined, examined.athleteId),
  );
  const label = Math.max(...findings.map(({ what }) => what.length)) + 2;
  const width = Math.min(100, widthOf(out)) - markColumns;
  for (const { what, state, sentence } of findings) {
    const [first = '', ...rest] = hanging(what, sentence, label, width);
    out.write(`${paint.tone(tones[state], marks[state].padEnd(markColumns))}${first}\n`);
    for (const line of rest) out.write(`${' '.repeat(markColumns)}${line}\n`);
  }
  out.write(well ? '\nNothing is wrong.\n' : '\nSomething is wrong: see the lines marked so.\n');
  if (findings.some(({ what, state }) => state === 'missing' && toGive.has(what))) out.write(howToGive);
  return well ? 0 : 1;
}
