import type { Runs } from '../../companion/ports/runs.ts';
import type { Connections } from './connections.ts';
import { marksIn } from './marks-in.ts';
import { readRunsIn } from './read-runs-in.ts';
import { readVersionsIn } from './read-versions-in.ts';
import { writeRunsIn } from './write-runs-in.ts';

/** The runs in this database: reads on one connection, writes on the other. */
export function runsIn({ reader, writer }: Connections): Runs {
  return {
    ...marksIn({ reader, writer }),
    ...readRunsIn(reader),
    ...readVersionsIn(reader),
    ...writeRunsIn(writer),
  };
}
