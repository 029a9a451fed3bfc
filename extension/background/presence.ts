import type { CacheDatabase, Session } from '../cache/database.ts';
import { listenForChanges } from './change-stream.ts';

/** Keeps the server's change stream open while anyone looks: a surface, or a mail page. */
export function presence(db: CacheDatabase, heard: () => void) {
  let count = 0;
  let stream: { token: string; end: AbortController } | null = null;

  /** Opens or closes the stream as things are now. */
  async function settle(): Promise<void> {
    const session: Session | null = count > 0 ? await db.read('session') : null;
    if (stream?.token === session?.token) return;
    stream?.end.abort();
    stream = null;
    if (!session) return;
    const end = new AbortController();
    stream = { token: session.token, end };
    void listenForChanges(session, { heard }, end.signal);
  }

  return {
    settle,
    arrive() {
      count += 1;
      void settle();
    },
    leave() {
      count -= 1;
      void settle();
    },
  };
}
