import type { Report } from '../../../report/report.ts';
import { complain, fitted } from '../complain.ts';
import type { CliContext } from '../context.ts';
import type { ExitStatus } from '../exit-status.ts';
import { showsColour, widthOf } from '../terminal.ts';
import type { ReportFormat } from './format.ts';
import { lineOf, summaryOf } from './one-line.ts';
import { pagesSink } from './pages-sink.ts';
import { renderer } from './render.ts';
import type { ReportSink } from './sink.ts';

export type SinkOptions = {
  readonly format: ReportFormat;
  /** null: standard output. */
  readonly out: string | null;
  /** true: one line a run and a summary, for text. */
  readonly lines: boolean;
};

/** Standard output as it comes, or one file at the end. */
function destination(out: string | null, { terminal, writeFile }: CliContext) {
  const kept: string[] = [];
  return {
    write: (text: string): void => {
      if (out === null) terminal.out.write(text);
      else kept.push(text);
    },
    end: async (): Promise<ExitStatus> => {
      if (out === null) return 0;
      const written = await writeFile(out, kept.join(''));
      if (written.ok) return 0;
      complain(terminal.err, `--out ${out}: ${written.reason}.`);
      return 1;
    },
  };
}

/** What stands around and between reports of one output. */
const frames: Readonly<Record<'text' | 'md' | 'json', readonly [string, string, string, string]>> = {
  // first, between, last, when there was none
  text: ['', '\n', '', ''],
  md: ['', '\n---\n\n', '', ''],
  json: ['[\n', ',\n', '\n]\n', '[]\n'],
};

/** The sink for a format; loads what the format needs. */
export async function reportSink(options: SinkOptions, context: CliContext): Promise<ReportSink> {
  const { format, out, lines } = options;
  const { terminal } = context;
  const look = {
    colour: out === null && showsColour(terminal.out, terminal.env),
    width: out === null ? widthOf(terminal.out) : 80,
  };
  const aside = (name: string, reason: string): void => complain(terminal.err, `${name}: ${reason}`);
  if (format === 'html') return pagesSink(out, aside, context, await renderer('html', look));

  const target = destination(out, context);
  if (format === 'text' && lines) {
    const shown: Report[] = [];
    return {
      show: async (report) => {
        shown.push(report);
        target.write(`${lineOf(report, look)}\n`);
      },
      remark: aside,
      end: () => {
        const summary = summaryOf(shown);
        target.write(out === null ? fitted(summary, terminal.out) : summary);
        return target.end();
      },
    };
  }

  const render = await renderer(format, look);
  const [first, between, last, none] = frames[format];
  let count = 0;
  return {
    show: async (report) => {
      target.write(`${count === 0 ? first : between}${render(report)}`);
      count += 1;
    },
    remark: format === 'text' ? (name, reason) => target.write(`${name}: ${reason}\n`) : aside,
    end: () => {
      target.write(count === 0 ? none : last);
      return target.end();
    },
  };
}
