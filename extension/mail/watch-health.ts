import type { AdapterHealth, MailAdapter } from './mail-adapter.ts';
import type { FromMailPage } from './mail-port.ts';
import { whenIdle } from './when-idle.ts';

/** Says how well a page is read once it has come to rest: numbers only, and only when they say something. */
export function watchHealth(
  {
    document,
    adapterNow,
    send,
  }: { document: Document; adapterNow(): MailAdapter; send(message: FromMailPage): void },
  signal: AbortSignal,
): () => void {
  return whenIdle(
    document.defaultView ?? window,
    () => {
      const adapter = adapterNow();
      const counts = healthSafely(adapter, document).filter(({ expected }) => expected > 0);
      if (counts.length > 0) send({ type: 'health', adapter: adapter.name, counts });
    },
    signal,
  );
}

function healthSafely(adapter: MailAdapter, document: Document): AdapterHealth[] {
  try {
    return adapter.health(document);
  } catch {
    return [{ rung: 'structure', expected: 1, found: 0 }];
  }
}
