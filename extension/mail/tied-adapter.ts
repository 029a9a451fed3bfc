import { adapterFor } from './adapters.ts';
import { boundedMail } from './bounded-mail.ts';
import type { MailAdapter, ReadMail } from './mail-adapter.ts';
import type { FromMailPage } from './mail-port.ts';
import { bareSetup, type PageSetup } from './page-setup.ts';
import type { TypedShortcut } from './shortcut-typed.ts';
import { type ComposeWatch, watchCompose } from './watch-compose.ts';

/** The adapter that reads this page now; another setup puts another in its place without the page being loaded again. */
export type TiedAdapter = {
  readonly adapter: MailAdapter;
  readonly compose: Pick<ComposeWatch, 'look' | 'state'>;
  takeShortcuts(shortcuts: TypedShortcut[]): void;
  take(setup: PageSetup): void;
};

export function tieAdapter(
  { document, send, look }: { document: Document; send(message: FromMailPage): void; look(): void },
  signal: AbortSignal,
): TiedAdapter {
  let said = JSON.stringify(bareSetup);
  let shortcuts: TypedShortcut[] = [];
  let tied = tie(bareSetup);

  function tie(setup: PageSetup) {
    const ending = new AbortController();
    const until = AbortSignal.any([signal, ending.signal]);
    const adapter = adapterFor(document, setup);
    const isWriting = !setup.off.includes('writing');
    const compose = watchCompose(
      { document, adapter: isWriting ? adapter : { ...adapter, readDraft: () => null, editor: () => null } },
      send,
      until,
    );
    compose.takeShortcuts(shortcuts);
    adapter.observe(document, () => look(), until);
    return { adapter, compose, ending };
  }

  return {
    get adapter() {
      return tied.adapter;
    },
    get compose() {
      return tied.compose;
    },
    takeShortcuts(given) {
      shortcuts = given;
      tied.compose.takeShortcuts(given);
    },
    take(setup) {
      if (JSON.stringify(setup) === said) return;
      said = JSON.stringify(setup);
      tied.ending.abort();
      tied = tie(setup);
      send({ type: 'page', adapter: tied.adapter.name });
      send(tied.compose.state());
      look();
    },
  };
}

/** A page that an adapter cannot cope with shows nobody, rather than whoever was read before. */
export function readSafely(adapter: MailAdapter, document: Document): ReadMail | null {
  try {
    const mail = adapter.read(document);
    return mail && boundedMail(mail);
  } catch {
    return null;
  }
}
