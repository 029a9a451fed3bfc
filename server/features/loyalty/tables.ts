import type { ValueTables } from './value-tables.ts';

export type LoyaltyTables = ValueTables;
