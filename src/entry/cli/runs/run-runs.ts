import { showAthlete } from '../../../companion/athlete.ts';
import { type ListFilter, listRuns } from '../../../companion/list-runs.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { runsCsv, runsJson } from './runs-data.ts';
import type { RunsFormat } from './runs-format.ts';
import { runsText } from './runs-text.ts';

type RunsRequest = {
  readonly filter: ListFilter;
  readonly format: RunsFormat;
  readonly data: string | undefined;
};

/** Lists the kept runs. */
export async function runRuns(
  { filter, format, data }: RunsRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal } = context;
  const [runs, { athlete }] = await context.withKept(data, (kept) =>
    Promise.all([listRuns(kept, kept.athleteId, filter), showAthlete(kept, kept.athleteId)]),
  );
  switch (format) {
    case 'json':
      terminal.out.write(runsJson(runs));
      break;
    case 'csv':
      terminal.out.write(runsCsv(runs));
      break;
    case 'text':
      terminal.out.write(runsText(runs, filter, athlete.units, terminal));
      break;
  }
  return 0;
}
