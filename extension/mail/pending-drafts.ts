import type { Draft } from './mail-adapter.ts';

const patienceMs = 30_000;

/** Drafts on their way into a tab, for the background: they outlive the page that pressed reply. */
export class PendingDrafts {
  #byTab = new Map<number, { draft: Draft; expiresAtMs: number }>();

  hold(tabId: number, draft: Draft, nowMs: number): void {
    this.#byTab.set(tabId, { draft, expiresAtMs: nowMs + patienceMs });
  }

  /** The draft that a newly connected page of this tab should take up, if any is still wanted. */
  resume(tabId: number, nowMs: number): Draft | null {
    const held = this.#byTab.get(tabId);
    if (held && held.expiresAtMs > nowMs) return held.draft;
    this.#byTab.delete(tabId);
    return null;
  }

  settle(tabId: number): void {
    this.#byTab.delete(tabId);
  }
}
