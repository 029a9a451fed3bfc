import { addressIn } from '../address-text.ts';
import { rowLooks } from './shown-rows.ts';

/** By a mail's number in its folder: how its row may look, with the address behind it. */
export type ListedMails = Map<string, Map<string, string>>;

/** SOGo answers with a table: names of columns, then a row for each mail. What has another form is left out. */
export function listedMails(headers: unknown): ListedMails {
  const [columns = [], ...mails] = list(headers).map(list);
  return new Map(
    mails.map((mail) => {
      const stated = (column: string) => mail[columns.indexOf(column)];
      const looks = new Map<string, string>();
      // A folder of sent mail shows to whom, any other from whom.
      for (const parties of [stated('To'), stated('From')]) {
        const { name, email } = (list(parties)[0] ?? {}) as { name?: unknown; email?: unknown };
        const address = addressIn(String(email));
        const parts = [name || email, stated('Subject'), stated('Size')];
        if (address) looks.set(rowLooks(...parts.map(String)), address);
      }
      return [String(stated('uid')), looks];
    }),
  );
}

export function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
