import type { createCaller } from '../../server/router.ts';
import type { Card, Directory, PullPage } from '../../shared/features/sync/model.ts';

type Pulled = {
  accessEpoch: number;
  cards: Card[];
  gone: string[];
  cursor: PullPage['cursor'];
  directory: Directory | null;
  directoryVersion?: number | null;
};

/** What a device does: page after page since the last pull, until there is no more. */
export async function pullAll(
  caller: ReturnType<typeof createCaller>,
  since: Pick<Pulled, 'accessEpoch' | 'cursor' | 'directory' | 'directoryVersion'> | null = null,
  { limit = 500 }: { limit?: number } = {},
): Promise<Pulled> {
  let cursor = since?.cursor ?? null;
  let accessEpoch = since?.accessEpoch ?? null;
  let directoryVersion = since?.directory?.version ?? since?.directoryVersion ?? null;
  let directory: Directory | null = null;
  const cards: Card[] = [];
  const gone: string[] = [];
  for (;;) {
    const page = await caller.sync.pull({ cursor, accessEpoch, directoryVersion, limit });
    cards.push(...page.cards);
    gone.push(...page.gone);
    directory = page.directory ?? directory;
    directoryVersion = page.directory?.version ?? directoryVersion;
    cursor = page.cursor;
    accessEpoch = page.accessEpoch;
    if (!page.hasMore) return { accessEpoch, cards, gone, cursor, directory, directoryVersion };
  }
}
