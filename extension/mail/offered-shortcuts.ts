import type { watchShortcuts } from './typed-shortcuts.ts';

declare global {
  /** Both scripts run in the extension's own world of the page, into which the page's scripts cannot look. */
  var kithShortcuts: typeof watchShortcuts | undefined;
}

/** Expanding shortcuts is a script of its own, put into pages of people who have some: mail pages stay light. */
export function offerShortcuts(watch: typeof watchShortcuts): void {
  globalThis.kithShortcuts = watch;
}

export const offeredShortcuts = () => globalThis.kithShortcuts;
