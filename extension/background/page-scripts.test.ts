import { expect, test, vi } from 'vitest';
import type { CacheDatabase } from '../cache/database.ts';
import { siteChoicesKey } from './site-choices.ts';

type Script = { id: string; matches: string[] };

/** What a browser keeps of an extension's scripts; it refuses what is there already and what is not there. */
function browserWith(origins: string[]) {
  const scripts = new Map<string, Script>();
  const stored: Record<string, unknown> = {};
  const event = { addListener: () => undefined };
  const scripting = {
    getRegisteredContentScripts: async () => [...scripts.values()],
    async unregisterContentScripts({ ids }: { ids: string[] }) {
      for (const id of ids) if (!scripts.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    },
    async registerContentScripts(wanted: Script[]) {
      for (const script of wanted) {
        if (scripts.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
        scripts.set(script.id, script);
      }
    },
  };
  vi.stubGlobal('chrome', {
    scripting,
    permissions: { getAll: async () => ({ origins }), onAdded: event, onRemoved: event },
    runtime: { onInstalled: event },
    storage: { local: { get: async () => ({ ...stored }), onChanged: event } },
  });
  return { scripts, stored };
}

test('of two reasons to register at once the later one is obeyed', async () => {
  const { scripts, stored } = browserWith(['https://mail.example/*']);
  const { keepPageScripts } = await import('./page-scripts.ts');
  const db = { read: async () => null } as Pick<CacheDatabase, 'read'> as CacheDatabase;
  const kept = keepPageScripts({ db, isMarking: async () => true, review: async () => undefined });
  const first = kept.register();
  stored[siteChoicesKey] = { 'https://mail.example': { panel: true, marks: false } };
  await Promise.all([first, kept.register()]);
  expect([...scripts.keys()]).toEqual(['mail']);
});
