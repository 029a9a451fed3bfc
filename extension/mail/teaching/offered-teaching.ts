import type { Asked, Taught } from './start-teaching.ts';

/** `startTeaching` in the reader's language. */
export type Teach = (
  document: Document,
  asked: Omit<Asked, 'labels'>,
  signal: AbortSignal,
  done: (taught: Taught) => void,
) => void;

declare global {
  /** Both scripts run in the extension's own world of the page, into which the page's scripts cannot look. */
  var kithTeach: Teach | undefined;
}

/** Teaching is a script of its own, put into a page when somebody asks for it: mail pages stay light. */
export function offerTeaching(teach: Teach): void {
  globalThis.kithTeach = teach;
}

export const offeredTeaching = (): Teach | undefined => globalThis.kithTeach;
