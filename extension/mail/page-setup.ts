import type { ReadingRule, TaughtRule } from '../../shared/features/mail-clients/model.ts';

/** What was decided about reading one page; checked by the background, which alone says it. */
export type PageSetup = {
  /** Tried in this order. */
  rules: TaughtRule[];
  /** Adapters and features that are switched off. */
  off: string[];
  /** What helps an adapter that reads nobody. */
  selectors: (ReadingRule & { adapter: string })[];
};

export const bareSetup: PageSetup = { rules: [], off: [], selectors: [] };
