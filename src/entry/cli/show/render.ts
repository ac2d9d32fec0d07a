import type { Report } from '../../../report/report.ts';
import { renderText } from '../../../report/text/render-text.ts';
import type { ReportFormat } from './format.ts';

/** How wide and whether in colour; for terminals only. */
export type Look = { readonly colour: boolean; readonly width: number };

/** Loads only what this format needs: pages bring a component library, JSON a schema validator. */
export async function renderer(format: ReportFormat, look: Look): Promise<(report: Report) => string> {
  switch (format) {
    case 'text':
      return (report) => renderText(report, look);
    case 'md': {
      const { renderMarkdown } = await import('../../../report/markdown/render-markdown.ts');
      return (report) => renderMarkdown(report);
    }
    case 'html': {
      const { renderHtml } = await import('../../../report/html/render-html.tsx');
      return (report) => renderHtml(report);
    }
    case 'json': {
      const { toJson } = await import('../../../report/json/to-json.ts');
      return (report) => JSON.stringify(toJson(report), null, 2);
    }
  }
}
