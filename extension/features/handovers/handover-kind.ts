import type { HandoverExtent } from '../../../shared/features/handovers/model.ts';

/** For good, for a time, or what is owed only. */
export const handoverKinds = ['everything', 'away', 'promises'] as const;
export type HandoverKind = (typeof handoverKinds)[number];

/** What is looked at before it changes hands. */
export const extentOf = (kind: HandoverKind): HandoverExtent => (kind === 'away' ? 'everything' : kind);
