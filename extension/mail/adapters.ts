import { generic } from './generic/adapter.ts';
import { gmail } from './gmail/adapter.ts';
import type { MailAdapter } from './mail-adapter.ts';
import { netease } from './netease/adapter.ts';
import { outlook } from './outlook/adapter.ts';
import { bareSetup, type PageSetup } from './page-setup.ts';
import { qq } from './qq/adapter.ts';
import { roundcube } from './roundcube/adapter.ts';
import { sogo } from './sogo/adapter.ts';
import { taughtAdapter } from './taught/adapter.ts';
import { readByRule } from './taught/read-by-rule.ts';

/** Most specific first; after them comes what people have taught, and `generic`, which recognises every page. */
const hosts: MailAdapter[] = [gmail, outlook, qq, netease, roundcube, sogo];

export function adapterFor(document: Document, setup: PageSetup = bareSetup): MailAdapter {
  const adapters = [...hosts, taughtAdapter(setup.rules)];
  const found = adapters.find((adapter) => adapter.recognises(document)) ?? generic;
  return setup.off.includes(found.name) ? silenced(found) : helped(found, setup.selectors);
}

/** Still named for the page, so that the reader can be told; it looks at nothing. */
function silenced({ name, recognises }: MailAdapter): MailAdapter {
  return {
    name,
    recognises,
    read: () => null,
    readDraft: () => null,
    observe: () => undefined,
    draft: async () => 'no-compose',
    health: () => [],
  };
}

function helped(adapter: MailAdapter, selectors: PageSetup['selectors']): MailAdapter {
  const help = selectors.filter((each) => each.adapter === adapter.name);
  if (help.length === 0) return adapter;
  return {
    ...adapter,
    read(document) {
      const mail = adapter.read(document);
      return mail ?? help.map((rule) => readByRule(document, adapter.name, rule)).find(Boolean) ?? null;
    },
  };
}
