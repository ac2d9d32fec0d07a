import type { Report } from '../../../report/report.ts';
import type { ExitStatus } from '../exit-status.ts';

/** Takes reports as they are made and puts them where they were asked for. */
export type ReportSink = {
  readonly show: (report: Report) => Promise<void>;
  /** a file that holds no activity: an outcome, said where it does not spoil the output. */
  readonly remark: (name: string, reason: string) => void;
  readonly end: () => Promise<ExitStatus>;
};
