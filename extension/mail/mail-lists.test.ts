import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { mailLists } from './mail-lists.ts';

/** They read or teach any page, and no host of their own. */
const anyPage = ['generic', 'taught', 'teaching'];

const hosts = readdirSync(import.meta.dirname).filter(
  (name) => !anyPage.includes(name) && statSync(join(import.meta.dirname, name)).isDirectory(),
);

test.each(hosts)('%s is among the hosts whose mails’ own words are never marked', async (host) => {
  const module: Record<string, unknown> = await import(`./${host}/mail-list.ts`);
  expect(mailLists).toContain(Object.values(module).find((each) => mailLists.includes(each as never)));
});
