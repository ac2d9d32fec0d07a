import type { Activity, Warning } from '../../core/training/activity.ts';
import type { DecodedFit } from '../fit/decoded.ts';
import { readFit } from '../fit/read-fit.ts';
import { activityOfSession } from './activity-of-session.ts';
import { activityFileType, fileTypeNames } from './file-types.ts';
import { sessionParts } from './session-parts.ts';

/** What a file from a watch turned out to be. Every outcome but `activities` carries its reason. */
export type WatchFile =
  | { readonly outcome: 'activities'; readonly activities: readonly Activity[] }
  | { readonly outcome: 'not-an-activity'; readonly fileType: string; readonly reason: string }
  | {
      readonly outcome: 'unreadable';
      readonly code: string;
      readonly reason: string;
      readonly byte: number | null;
    };

/**
 * Reads one FIT file, already taken out of any gzip or zip.
 * @param bytes the file as it came.
 * @returns one Activity per recorded session (of any sport), or why there is none. Never throws on bad bytes.
 */
export async function readWatchFile(bytes: Uint8Array): Promise<WatchFile> {
  const decoded = await readFit(bytes);
  if (!decoded.ok) {
    return { outcome: 'unreadable', code: decoded.code, reason: decoded.reason, byte: decoded.byte };
  }
  const warnings: Warning[] = decoded.problems.map(({ code, message }) => ({ code, message }));
  const activities = decoded.parts
    .filter((part) => (part.messages.fileId[0]?.type ?? activityFileType) === activityFileType)
    .flatMap(sessionParts)
    .map((source) => activityOfSession(source, warnings));
  if (activities.length > 0) return { outcome: 'activities', activities };
  return withoutActivity(decoded);
}

function withoutActivity(decoded: DecodedFit): WatchFile {
  const type = decoded.parts[0]?.messages.fileId[0]?.type ?? null;
  if (type !== null && type !== activityFileType) {
    const fileType = fileTypeNames.get(type) ?? `type-${type}`;
    return {
      outcome: 'not-an-activity',
      fileType,
      reason: `This is a ${fileType} file, not a recorded activity.`,
    };
  }
  const problem = decoded.problems[0];
  if (problem !== undefined) {
    return { outcome: 'unreadable', code: problem.code, reason: problem.message, byte: problem.byte };
  }
  const fileType = type === null ? 'unknown' : 'activity';
  return { outcome: 'not-an-activity', fileType, reason: 'The file holds no session and no record.' };
}
