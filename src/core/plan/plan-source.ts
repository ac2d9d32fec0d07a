import { type Document, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { PlanError } from './plan-error.ts';
import { type PlanFile, planFileSchema } from './plan-file-schema.ts';

/** Where something stands in the file: keys and positions from the top. */
export type SourcePath = readonly PropertyKey[];

/** A plan file as typed, and a way to complain about one of its lines. */
export type PlanSource = {
  readonly content: PlanFile;
  readonly complain: (path: SourcePath, message: string) => PlanError;
};

/**
 * Reads YAML and checks its shape.
 * @throws PlanError with the line of the first thing that is wrong.
 */
export function readPlanSource(text: string, file: string): PlanSource {
  try {
    return read(text, file);
  } catch (cause) {
    // The reader of YAML goes one call deeper for every level; the end of the stack is a RangeError.
    if (cause instanceof RangeError) throw new PlanError(file, 1, 'it is nested too deeply for a plan');
    throw cause;
  }
}

function read(text: string, file: string): PlanSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const fault = document.errors[0] ?? document.warnings[0];
  if (fault?.message.includes('call stack')) throw new RangeError(fault.message);
  if (fault !== undefined) throw new PlanError(file, lines.linePos(fault.pos[0]).line, fault.message);
  const complain = (path: SourcePath, message: string): PlanError =>
    new PlanError(file, lines.linePos(offsetOf(document, path)).line, message);
  visit(document, {
    Alias: (_, alias) => {
      throw new PlanError(
        file,
        lines.linePos(alias.range?.[0] ?? 0).line,
        'write it out instead of an alias',
      );
    },
  });
  const checked = planFileSchema.safeParse(document.toJS());
  if (checked.success) return { content: checked.data, complain };
  const { path, message } = mostTelling(checked.error.issues);
  throw complain(path, `${path.length === 0 ? 'the file' : path.map(String).join('.')}: ${message}`);
}

/** A key that is not known says more than the one that is missing in its place. */
function mostTelling(issues: readonly z.core.$ZodIssue[]): {
  readonly path: SourcePath;
  readonly message: string;
} {
  const unknown = issues.find((issue) => issue.code === 'unrecognized_keys');
  const issue = unknown ?? issues[0];
  const key = unknown?.code === 'unrecognized_keys' ? unknown.keys.slice(0, 1) : [];
  return { path: [...(issue?.path ?? []), ...key], message: issue?.message ?? 'invalid' };
}

/** Position of the innermost part of `path` that exists in the file; of a key rather than of its value. */
function offsetOf(document: Document, path: SourcePath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const key = path[length - 1];
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const pair = isMap(parent) ? parent.items.find((item) => keyText(item.key) === String(key)) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

const keyText = (key: unknown): string =>
  typeof key === 'object' && key !== null && 'value' in key ? String(key.value) : String(key);
