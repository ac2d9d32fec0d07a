import { parseChoice } from '../parse/parse-number.ts';

export const reportFormats = ['text', 'json', 'md', 'html'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** @throws WrongUsage */
export const parseReportFormat = (text: string): ReportFormat => parseChoice(text, '--format', reportFormats);

/** What a file name's ending says about its format; null when it says nothing. */
export function formatOfName(path: string): ReportFormat | null {
  const ending = /\.([a-z]+)$/i.exec(path)?.[1]?.toLowerCase();
  switch (ending) {
    case 'html':
    case 'htm':
      return 'html';
    case 'json':
      return 'json';
    case 'md':
    case 'markdown':
      return 'md';
    case 'txt':
      return 'text';
    default:
      return null;
  }
}
