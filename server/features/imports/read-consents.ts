import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import { consentFieldParts, readConsentCell } from '../../../shared/features/imports/consent-columns.ts';
import type { ColumnMapping } from '../../../shared/features/imports/model.ts';
import { type ImportedConsent, problem, type RowProblem, readBirthday } from './imported-customer.ts';
import { readInstant } from './read-purchase-row.ts';

/** What one line says about consents. One without a day proves nothing, and could undo a later no. */
export function readConsents(
  cells: readonly string[],
  mapping: ColumnMapping,
): ImportedConsent[] | RowProblem {
  const cellOf = (field: string) => {
    const column = Object.keys(mapping).find((index) => mapping[index] === field);
    return cells[Number(column)]?.trim() ?? '';
  };
  const answers: { purpose: string; channel: ConsentAnswer['channel']; state: ConsentAnswer['state'] }[] = [];
  for (const [index, field] of Object.entries(mapping)) {
    const asked = consentFieldParts(field);
    const cell = cells[Number(index)]?.trim() ?? '';
    if (!asked || cell === '') continue;
    const state = readConsentCell(cell);
    if (!state) return problem('badConsent', { value: cell.slice(0, 100) });
    answers.push({ ...asked, state });
  }
  if (answers.length === 0) return [];
  const said = cellOf('consentOn');
  if (said === '') return problem('noConsentDay');
  const saidOn = readDay(said);
  if (!saidOn) return problem('badDate', { value: said });
  const wording = cellOf('consentWording').slice(0, 1000);
  return answers.map((answer) => ({ ...answer, saidOn, wording }));
}

function readDay(text: string): string | null {
  const day = readBirthday(text);
  return day?.length === 10 ? day : (readInstant(text)?.toISOString().slice(0, 10) ?? null);
}
