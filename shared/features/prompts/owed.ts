import type { Prompt, PromptKind } from './model.ts';

const owedKinds: readonly PromptKind[] = [
  'our-promise-late',
  'our-promise-due',
  'complaint-unanswered',
  'awaiting-our-answer',
];

export function isOwed(kind: PromptKind): boolean {
  return owedKinds.includes(kind);
}

/** What we owe and is late comes before what we owe, and that before everything else: 0, 1, 2. */
export function owedRank({ kind, tone }: Pick<Prompt, 'kind' | 'tone'>): number {
  if (!isOwed(kind)) return 2;
  return tone === 'late' ? 0 : 1;
}
