import { z } from 'zod';
import { reportSchema } from './report-schema.ts';

/** The JSON Schema (draft 2020-12) of what `--format json` prints: an array with one element per activity. */
export function reportJsonSchema(): object {
  return {
    ...z.toJSONSchema(z.array(reportSchema), { target: 'draft-2020-12' }),
    title: 'TalkTest report',
    description: 'One element per activity. SI units and beats per minute; what is absent is null.',
  };
}
