import { generic } from './generic/adapter.ts';
import { gmail } from './gmail/adapter.ts';
import type { MailAdapter } from './mail-adapter.ts';
import { netease } from './netease/adapter.ts';
import { outlook } from './outlook/adapter.ts';
import { qq } from './qq/adapter.ts';
import { roundcube } from './roundcube/adapter.ts';
import { sogo } from './sogo/adapter.ts';

/** Most specific first; `generic` recognises every page and stays last. */
const adapters: MailAdapter[] = [gmail, outlook, qq, netease, roundcube, sogo, generic];

export function adapterFor(document: Document): MailAdapter {
  return adapters.find((adapter) => adapter.recognises(document)) ?? generic;
}
