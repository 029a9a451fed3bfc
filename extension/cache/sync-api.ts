import type { NotedLook } from '../../shared/features/customers/model.ts';
import type { Interaction } from '../../shared/features/interactions/model.ts';
import type { Command, CommandResult } from '../../shared/features/sync/command.ts';
import type { Card, Cursor, Erasure, IndexPage, PullPage } from '../../shared/features/sync/model.ts';

/** Older history continues before this row. */
export type HistoryPlace = { happenedAt: string; id: string };
export type HistoryPage = { interactions: Interaction[]; next: HistoryPlace | null };

/** How far this device is. */
export type PullState = {
  cursor: Cursor | null;
  accessEpoch: number | null;
  directoryVersion: number | null;
};

/** What the cache asks of a server. Every call throws an `AppError` when it is refused or cannot be made. */
export type SyncApi = {
  /** A null cursor, or an access epoch that is over, pulls from the beginning. */
  pull(known: PullState): Promise<PullPage>;
  pullIndex(cursor: Cursor | null): Promise<IndexPage>;
  /** Done in this order; a result may be missing when the server stopped half-way. */
  push(commands: Command[]): Promise<CommandResult[]>;
  /** Null when it is gone or out of sight. */
  card(customerId: string): Promise<Card | null>;
  /** Everyone this address may belong to; the server notes that they were opened here. */
  cardsForAddress(address: string): Promise<Card[]>;
  noteLooks(looks: NotedLook[]): Promise<void>;
  /** Those this device has not confirmed yet. */
  erasures(): Promise<Erasure[]>;
  confirmErasures(ids: string[]): Promise<void>;
  preferenceLink(customerId: string): Promise<{ url: string }>;
  pulseLink(customerId: string): Promise<{ url: string }>;
  history(customerId: string, before: HistoryPlace | null): Promise<HistoryPage>;
};
