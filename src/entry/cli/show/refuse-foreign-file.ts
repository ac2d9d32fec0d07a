import { isWorkoutFile } from '../../../companion/is-workout-file.ts';
import type { CliContext } from '../context.ts';
import { WrongUsage } from '../wrong-usage.ts';

/**
 * A workout may take the place of an older workout, never of a recording.
 * @throws WrongUsage when something else stands under this name
 */
export async function refuseForeignFile(path: string, context: CliContext): Promise<void> {
  const existing = await context.files.read(path);
  if (existing.outcome === 'refused') return;
  if (existing.bytes.length === 0 || (await isWorkoutFile(existing.bytes))) return;
  throw new WrongUsage(
    `--out ${path}: there is a file of this name that is no workout. Choose another name, or move it away first.`,
  );
}
