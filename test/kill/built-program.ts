import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageFile = z.object({ bin: z.object({ talktest: z.string() }) });

/** Path of the built program, as the package names it; @param root of the repository. */
export function builtProgram(root = '.'): string {
  return join(
    root,
    packageFile.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).bin.talktest,
  );
}
