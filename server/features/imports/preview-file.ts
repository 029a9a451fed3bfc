import { AppError } from '../../../shared/errors/app-error.ts';
import { recogniseAddressBook } from '../../../shared/features/imports/address-books.ts';
import {
  guessCustomerMapping,
  guessPurchaseMapping,
} from '../../../shared/features/imports/guess-mapping.ts';
import type { FileFormat, FilePreview, ImportKind } from '../../../shared/features/imports/model.ts';
import { guessDelimiter, parseCsv } from '../../../shared/open-formats/csv-records.ts';
import { decodeText, detectEncoding } from './text-encoding.ts';
import { parseVcards } from './vcard-records.ts';

/** A spreadsheet or picture under a wrong name. A stray control character is in many an export. */
function isBinary(text: string): boolean {
  const head = text.slice(0, 4000);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const strange = head.match(/[\x01-\x08\x0e-\x19\x1b-\x1f\ufffd]/g)?.length ?? 0;
  return strange > head.length * 0.02 || head.startsWith('PK\u0003\u0004') || head.startsWith('%PDF-');
}

function guessFormat(kind: ImportKind, text: string): FileFormat {
  if (kind === 'mail') {
    if (/^From .*\d{1,2}:\d{2}/.test(text)) return 'mbox';
    if (/^[\w-]+:/m.test(text.slice(0, 2000))) return 'eml';
    throw new AppError('invalid', 'imports:refusal.format');
  }
  if (kind === 'customers' && /^\s*BEGIN:VCARD/im.test(text.slice(0, 4000))) return 'vcard';
  if (isBinary(text)) throw new AppError('invalid', 'imports:refusal.format');
  return 'csv';
}

/**
 * What the first part of a file (1 MB is plenty) says about the whole: format, encoding, columns and their likely meaning.
 * @throws AppError invalid when the file is empty or of no known kind.
 */
export function previewFile(kind: ImportKind, head: Uint8Array): FilePreview {
  if (head.length === 0) throw new AppError('invalid', 'imports:refusal.empty');
  const encoding = detectEncoding(head);
  const text = decodeText(head, encoding);
  const format = guessFormat(kind, text);
  if (format !== 'csv') {
    const rows =
      format === 'vcard'
        ? parseVcards(Buffer.from(head), encoding)
            .slice(0, 5)
            .map((card) => [card.raw.slice(0, 200)])
        : [];
    return { format, encoding, source: null, delimiter: null, headers: [], rows, mapping: {} };
  }
  const delimiter = guessDelimiter(text);
  const [header, ...body] = parseCsv(text.slice(0, 200_000), delimiter).map((record) => record.cells);
  const headers = header ?? [];
  const known = kind === 'customers' ? recogniseAddressBook(headers) : null;
  const guess = kind === 'customers' ? guessCustomerMapping : guessPurchaseMapping;
  const mapping = known?.mapping ?? guess(headers);
  return {
    format,
    encoding,
    source: known?.source ?? null,
    delimiter,
    headers,
    rows: body.slice(0, 5),
    mapping,
  };
}
