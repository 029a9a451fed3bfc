import type { KeyObject } from 'node:crypto';
import type { OrganisationSettings } from '../../../shared/features/administration/model.ts';
import type { ImportProblem } from '../../../shared/features/imports/model.ts';
import type { WriteScope } from '../../db/organisation-scope.ts';
import { storable } from '../../storable.ts';
import type { RowProblem } from './imported-customer.ts';

/** One record of the file, read or not, with the place it stood and its own text for the report. */
export type ImportRecord<T> = { line: number; raw: string; value: T | RowProblem };

/** What one import knows from its first batch to its last. */
export type ImportRun = {
  importId: string;
  staffId: string;
  fileName: string;
  startedAt: Date;
  settings: OrganisationSettings;
  addressHashKey: KeyObject;
  /** Names and addresses a check has read so far, in lower case: it writes nobody whom a later line could find. */
  called: Set<string> | null;
};

export type BatchOutcome = {
  added: number;
  updated: number;
  unchanged: number;
  skipped: number;
  problems: ImportProblem[];
};

/** Takes a batch in, inside one write transaction. */
export type TakeBatch<T> = (
  scope: WriteScope,
  run: ImportRun,
  records: readonly { line: number; raw: string; value: T }[],
) => Promise<BatchOutcome>;

export const nothingTaken = (): BatchOutcome => ({
  added: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  problems: [],
});

export function isRowProblem(value: object): value is RowProblem {
  return 'messageKey' in value && 'details' in value;
}

export function asProblem(
  record: { line: number; raw: string },
  { messageKey, details }: RowProblem,
): ImportProblem {
  return storable({ line: record.line, messageKey, details, raw: record.raw.slice(0, 20_000) });
}
