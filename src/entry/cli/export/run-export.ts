import { exportAthlete } from '../../../companion/export-athlete.ts';
import type { ExportManifest } from '../../../companion/export-manifest.ts';
import { restoreExport } from '../../../companion/restore-export.ts';
import { rulesVersion } from '../../../core/compliance/rules-version.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { runsCsv } from '../runs/runs-data.ts';
import { countOf } from '../show/count.ts';

type ExportRequest = { readonly out: string; readonly force: boolean; readonly data: string | undefined };
type RestoreRequest = { readonly path: string; readonly data: string | undefined };

/** What a person knows of an export: runs, files, verdicts. */
function contents({ tables }: ExportManifest): string {
  const rows = (name: string): number => tables.find((table) => table.name === name)?.rows ?? 0;
  return (
    `${countOf(rows('activities'), 'run')}, ${countOf(rows('originals'), 'file')} as they came, ` +
    `${countOf(rows('verdicts'), 'verdict')}`
  );
}

/** Writes the archive; Ctrl-C leaves nothing behind. */
export async function runExport(
  { out, force, data }: ExportRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const { terminal, version } = context;
  let stopped = false;
  const stopListening = terminal.onInterrupt(() => {
    stopped = true;
  });
  try {
    const exported = await context.withKept(data, (kept) =>
      exportAthlete(kept, kept.athleteId, {
        path: out,
        replace: force,
        versions: { talktest: version, rules: rulesVersion },
        csv: runsCsv,
        stopped: () => stopped,
      }),
    );
    if (exported.outcome === 'stopped') {
      terminal.err.write('Stopped. No archive was written.\n');
      return 130;
    }
    terminal.out.write(
      `Wrote ${out}: ${contents(exported.manifest)}.\n` +
        'It holds where and when you ran. Back in it goes with: talktest restore-export\n',
    );
    return 0;
  } finally {
    stopListening();
  }
}

/** Puts an archive back. */
export async function runRestoreExport(
  { path, data }: RestoreRequest,
  context: CliContext,
): Promise<ExitStatus> {
  const manifest = await context.withKept(data, (kept) => restoreExport(kept, kept.athleteId, path));
  context.terminal.out.write(
    `Put back: ${contents(manifest)}, as they were on ${manifest.exportedAt.slice(0, 10)}.\nNext: talktest runs\n`,
  );
  return 0;
}
