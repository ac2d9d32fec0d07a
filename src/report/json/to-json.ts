import type { Report } from '../report.ts';
import { type ReportJson, reportSchema } from './report-schema.ts';

/**
 * What `--format json` prints for one activity.
 * @throws ZodError when a figure left its range: a defect of ours, never of the recording
 */
export function toJson(report: Report): ReportJson {
  return reportSchema.parse(report.record);
}
