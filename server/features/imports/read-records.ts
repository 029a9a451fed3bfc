import type { ColumnMapping, FileFormat, ImportKind } from '../../../shared/features/imports/model.ts';
import { guessDelimiter, parseCsv } from '../../../shared/open-formats/csv-records.ts';
import { csvFault } from './csv-fault.ts';
import { groupOrders, type ImportedOrder, type ReadableRow } from './group-orders.ts';
import type { ImportRecord } from './import-run.ts';
import type { ImportedCustomer } from './imported-customer.ts';
import { splitMbox } from './mbox-messages.ts';
import { readCustomerRow } from './read-customer-row.ts';
import { type ImportedMail, readMail } from './read-mail.ts';
import { readVcard } from './read-vcard.ts';
import { decodeText, type TextEncoding } from './text-encoding.ts';
import { parseVcards } from './vcard-records.ts';

export type ReadableFile = {
  format: FileFormat;
  encoding: TextEncoding;
  delimiter: string;
  mapping: ColumnMapping;
};

async function allBytes(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(chunk);
  return Buffer.concat(parts);
}

function csvBody(bytes: Buffer, file: ReadableFile): ReadableRow[] {
  const text = decodeText(bytes, file.encoding);
  const [header, ...body] = parseCsv(text, file.delimiter || guessDelimiter(text));
  return body.map((record) => ({ ...record, fault: csvFault(record, header!.cells.length) }));
}

async function* readCustomers(
  chunks: AsyncIterable<Uint8Array>,
  file: ReadableFile,
): AsyncGenerator<ImportRecord<ImportedCustomer>> {
  const bytes = await allBytes(chunks);
  if (file.format === 'vcard') {
    for (const card of parseVcards(bytes, file.encoding)) {
      yield { line: card.line, raw: card.raw, value: readVcard(card) };
    }
    return;
  }
  for (const record of csvBody(bytes, file)) {
    const { line, raw } = record;
    yield { line, raw, value: record.fault ?? readCustomerRow(record.cells, file.mapping) };
  }
}

async function* readOrders(
  chunks: AsyncIterable<Uint8Array>,
  file: ReadableFile,
): AsyncGenerator<ImportRecord<ImportedOrder>> {
  yield* groupOrders(csvBody(await allBytes(chunks), file), file.mapping);
}

async function* readMails(
  chunks: AsyncIterable<Uint8Array>,
  file: ReadableFile,
): AsyncGenerator<ImportRecord<ImportedMail>> {
  const messages = file.format === 'eml' ? [{ line: 1, bytes: await allBytes(chunks) }] : splitMbox(chunks);
  for await (const { line, bytes } of messages) {
    yield { line, raw: bytes.toString('utf8', 0, 20_000), value: await readMail(bytes) };
  }
}

export const recordReaders = {
  customers: readCustomers,
  purchases: readOrders,
  mail: readMails,
} satisfies Record<ImportKind, unknown>;
