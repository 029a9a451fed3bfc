import type { MailList } from '../mail-list.ts';
import { pageAccounts } from './page-accounts.ts';

export const sogoList: MailList = {
  recognises: (document) => pageAccounts(document) !== null,

  /** SOGo's rows show names and keep the addresses to themselves, and a name decides nothing. */
  rows: () => [],
};
