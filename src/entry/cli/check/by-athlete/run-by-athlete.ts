import type { ToldApartBy } from '../../../../companion/athlete-of-file.ts';
import { checkByAthlete } from '../../../../companion/check-by-athlete.ts';
import type { CheckInputs } from '../../../../companion/check-file.ts';
import { complain } from '../../complain.ts';
import type { CliContext } from '../../context.ts';
import { type ExitStatus, graver } from '../../exit-status.ts';
import { chosenFormat } from '../../show/chosen-format.ts';
import type { ReportFormat } from '../../show/format.ts';
import { showsColour, widthOf } from '../../terminal.ts';
import { WrongUsage } from '../../wrong-usage.ts';
import { type ListedAthlete, nameKey, parseAthletes } from './athletes-file.ts';
import { byAthleteJson } from './by-athlete-json.ts';
import { byAthleteText } from './by-athlete-text.ts';

export type ByAthleteRequest = {
  readonly toldApartBy: ToldApartBy;
  /** file with what is known of each athlete. */
  readonly athletes: string | null;
  readonly format: ReportFormat | null;
  readonly out: string | null;
  readonly failOnViolation: boolean;
};

function formatOf({ format, out }: ByAthleteRequest, paths: readonly string[]): 'text' | 'json' {
  const chosen = chosenFormat(
    { ...(format === null ? {} : { format }), ...(out === null ? {} : { out }) },
    paths,
  );
  if (chosen === 'text' || chosen === 'json') return chosen;
  throw new WrongUsage('--by-athlete gives text or json. For pages of single runs leave it away.');
}

async function listed(path: string | null, context: CliContext): Promise<readonly ListedAthlete[]> {
  if (path === null) return [];
  const file = await context.files.read(path);
  if (file.outcome === 'refused') throw new WrongUsage(`--athletes ${path}: ${file.reason}`);
  return parseAthletes(new TextDecoder().decode(file.bytes), path);
}

/** A name in the list that nobody has is a slip of the pen, or somebody who sent nothing. */
function missed(list: readonly ListedAthlete[], found: readonly string[], path: string): readonly string[] {
  const known = new Set(found.map(nameKey));
  const names = found.length === 0 ? 'nobody' : found.join(', ');
  return list
    .filter(({ name }) => !known.has(nameKey(name)))
    .map(({ name, line }) => `${path}, line ${line}: nothing was found of ${name}. Found: ${names}.`);
}

/**
 * Checks everything under some folders, athlete by athlete; what cannot be read is said on stderr and the rest goes on.
 * @param common what holds for everybody of whom the list says nothing else
 */
export async function runByAthlete(
  paths: readonly string[],
  common: CheckInputs,
  request: ByAthleteRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const format = formatOf(request, paths);
  const { terminal, files, writeFile } = context;
  const list = await listed(request.athletes, context);
  const byName = new Map(list.map((athlete) => [nameKey(athlete.name), athlete]));
  const inputsFor = (name: string): CheckInputs => {
    const own = byName.get(nameKey(name));
    return {
      ...common,
      maximumHeartRate: own?.maximumHeartRate ?? common.maximumHeartRate,
      paceCap: own?.cap?.speed ?? common.paceCap,
      units: own?.cap?.units ?? common.units,
    };
  };
  let status: ExitStatus = 0;
  for await (const step of checkByAthlete({ files }, paths, {
    toldApartBy: request.toldApartBy,
    inputsFor,
  })) {
    if (step.kind === 'unreadable') {
      complain(terminal.err, `${step.path}: ${step.reason}`);
      status = graver(status, 1);
      continue;
    }
    const { athletes } = step;
    const names = athletes.map(({ name }) => name);
    for (const sentence of missed(list, names, request.athletes ?? '')) complain(terminal.err, sentence);
    if (request.failOnViolation && athletes.some(({ worthALook }) => worthALook > 0))
      status = graver(status, 3);
    const look = {
      colour: request.out === null && showsColour(terminal.out, terminal.env),
      width: request.out === null ? Math.min(100, widthOf(terminal.out)) : 80,
    };
    const text = format === 'json' ? byAthleteJson(step.files, athletes) : byAthleteText(athletes, look);
    if (request.out === null) {
      terminal.out.write(text);
      continue;
    }
    const written = await writeFile(request.out, text);
    if (written.ok) continue;
    complain(terminal.err, `--out ${request.out}: ${written.reason}.`);
    status = graver(status, 1);
  }
  return status;
}
