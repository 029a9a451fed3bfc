import type { ConsentAnswer } from '../../../shared/features/consents/model.ts';
import { consentFieldParts, readConsentCell } from '../../../shared/features/imports/consent-columns.ts';
import { type ImportedConsent, problem, type RowProblem, readBirthday } from './imported-customer.ts';
import { readInstant } from './read-purchase-row.ts';

/** What the filled cells of one line say about consents. One without a day proves nothing, and could undo a later no. */
export function readConsents(
  cellsOf: ReadonlyMap<string, readonly string[]>,
): ImportedConsent[] | RowProblem {
  const answers: { purpose: string; channel: ConsentAnswer['channel']; state: ConsentAnswer['state'] }[] = [];
  for (const [field, cells] of cellsOf) {
    const asked = consentFieldParts(field);
    if (!asked) continue;
    for (const cell of cells) {
      const state = readConsentCell(cell);
      if (!state) return problem('badConsent', { value: cell.slice(0, 100) });
      answers.push({ ...asked, state });
    }
  }
  if (answers.length === 0) return [];
  const said = cellsOf.get('consentOn')?.[0];
  if (said === undefined) return problem('noConsentDay');
  const saidOn = readDay(said);
  if (!saidOn) return problem('badDate', { value: said });
  const wording = (cellsOf.get('consentWording')?.[0] ?? '').slice(0, 1000);
  return answers.map((answer) => ({ ...answer, saidOn, wording }));
}

function readDay(text: string): string | null {
  const day = readBirthday(text);
  return day?.length === 10 ? day : (readInstant(text)?.toISOString().slice(0, 10) ?? null);
}
