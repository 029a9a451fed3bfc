import type { FilePreview, ImportProblem } from '../../../shared/features/imports/model.ts';
import { parseCsv } from '../../../shared/open-formats/csv-records.ts';
import { stringify } from '../../../shared/open-formats/csv-text.ts';

export type ImportReport = { fileName: string; text: string };

type Report = {
  fileName: string;
  preview: FilePreview;
  problems: readonly ImportProblem[];
  reasonOf: (problem: ImportProblem) => string;
};

/**
 * The records set aside, in the format they came in, so that they can be mended and imported again: CSV lines behind
 * two columns that say where and why, vCards with their reason as a comment property, mail as a list.
 */
export function writeReport({ fileName, preview, problems, reasonOf }: Report): ImportReport {
  const base = fileName.replace(/\.[^.]+$/, '');
  if (preview.format === 'vcard') {
    const cards = problems.map((problem) =>
      problem.raw.replace(/^END:VCARD/im, `X-KITH-REASON:${reasonOf(problem)}\r\nEND:VCARD`),
    );
    return { fileName: `${base}-set-aside.vcf`, text: `${cards.join('\r\n')}\r\n` };
  }
  if (preview.format === 'csv') {
    const delimiter = preview.delimiter ?? ',';
    const rows = problems.flatMap((problem) =>
      parseCsv(problem.raw, delimiter).map(({ cells }) => [
        String(problem.line),
        reasonOf(problem),
        ...cells,
      ]),
    );
    return {
      fileName: `${base}-set-aside.csv`,
      text: stringify([['line', 'reason', ...preview.headers], ...rows], delimiter),
    };
  }
  const rows = problems.map((problem) => [
    String(problem.line),
    reasonOf(problem),
    problem.raw.slice(0, 500),
  ]);
  return { fileName: `${base}-set-aside.csv`, text: stringify([['line', 'reason', 'start'], ...rows], ',') };
}
