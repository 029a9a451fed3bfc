import type { MailList } from '../mail-list.ts';
import { accountsStated } from './page-accounts.ts';
import { askForRows, rowsByHost } from './rows-by-host.ts';

export function isSogo(document: Document): boolean {
  return accountsStated(document) !== null;
}

export const sogoList: MailList = {
  recognises: isSogo,
  rows: rowsByHost,
  ask: askForRows,
};
